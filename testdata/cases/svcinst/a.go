// Package svcinst has many instances of one type.
package svcinst

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type bag struct {
	mu    sync.Mutex
	items []string
	onAdd func(string)
}

func newBag(f func(string)) *bag { return &bag{onAdd: f} }

func (b *bag) add(s string) {
	b.mu.Lock()
	b.items = append(b.items, s)
	b.mu.Unlock()
	if b.onAdd != nil {
		b.onAdd(s)
	}
}

func (b *bag) all() []string { b.mu.Lock(); defer b.mu.Unlock(); return b.items }

func local(a *id.Account) {
	x, y := newBag(nil), newBag(nil)
	x.add(a.Phone)
	y.add(a.Name)
	ads.Upload(y.all())
	ads.Upload(x.all()) // want flow(Account.Phone)
}

type service struct {
	secure, public bag
	extra          struct{ names, phones []string }
}

func (s *service) seen(a *id.Account) {
	s.secure.add(a.Phone)
	s.public.add(a.Name)
	s.extra.names = append(s.extra.names, a.Name)
	s.extra.phones = append(s.extra.phones, a.Email)
}

func (s *service) report() {
	ads.Upload(s.public.all())
	ads.Upload(s.extra.names)
	ads.Score(len(s.secure.all()))
	ads.Upload(s.secure.all()) // want flow(Account.Phone)
	ads.Upload(s.extra.phones) // want flow(Account.Email)
}

var secureBag, publicBag = newBag(ads.Log), newBag(ads.Send)

// HandleLogin is a handler.
func HandleLogin(a *id.Account) {
	secureBag.add(a.Phone)
	publicBag.add(a.ID)
}

// HandleAd is a handler.
func HandleAd() {
	ads.Upload(publicBag.all())
}

type tenant struct{ s *service }

func tenants(all []*id.Account) {
	ts := map[string]*tenant{}
	for _, a := range all {
		t, ok := ts[a.Profile.City]
		if !ok {
			t = &tenant{s: &service{}}
			ts[a.Profile.City] = t
		}
		t.s.public.add(a.Name)
		t.s.secure.add(a.Phone)
	}
	for city, t := range ts {
		ads.Send(city)
		ads.Upload(t.s.public.items)
		ads.Upload(t.s.secure.items) // want flow(Account.Phone)
	}
}
