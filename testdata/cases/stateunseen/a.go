// Package stateunseen takes accounts out of containers of the standard library.
package stateunseen

import (
	"container/list"
	"errors"
	"sync"
	"sync/atomic"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/stateunseen/box"
)

// Users are filled by others.
type Users struct {
	Current atomic.Pointer[id.Account]
	ByID    sync.Map
	Recent  *list.List
}

func given(u *Users) {
	ads.Send(u.Current.Load().Phone) // want flow(Account.Phone)
	ads.Send(u.Current.Load().Name)
	if v, ok := u.ByID.Load("7"); ok {
		ads.Send(v.(*id.Account).Phone) // want flow(Account.Phone)
		ads.Send(v.(*id.Account).Name)
	}
	ads.Send(u.Recent.Front().Value.(*id.Account).Email) // want flow(Account.Email)
}

func boxed(v *box.Var[id.Account], l *box.LRU) {
	ads.Send(v.Get().Phone) // want flow(Account.Phone)
	ads.Send(v.Get().Name)
	ads.Send(l.Last().(*id.Account).Phone) // want flow(Account.Phone)
}

// cache is filled here alone.
type cache struct {
	whole   sync.Map
	cleared atomic.Pointer[id.Account]
	first   box.Var[id.Account]
	names   box.Var[id.Account]
	unused  atomic.Pointer[id.Account]
}

func (c *cache) fill(as []id.Account) {
	for i := range as {
		c.whole.Store(as[i].ID, &as[i])
	}
	c.cleared.Store(&id.Account{ID: as[0].ID})
	c.first.Set(&as[0])
	c.names.Set(&id.Account{Name: as[0].Name})
}

func (c *cache) send() {
	if v, ok := c.whole.Load("7"); ok {
		ads.Send(v.(*id.Account).Phone) // want flow(Account.Phone)
		ads.Send(v.(*id.Account).Name)
	}
	ads.Send(c.cleared.Load().Phone)
	ads.Send(c.first.Get().Phone) // want flow(Account.Phone)
	ads.Send(c.names.Get().Phone)
	ads.Send(c.unused.Load().Phone)
}

type rejected struct{ who *id.Account }

func (rejected) Error() string { return "rejected" }

// Refusal is an error that has a contact.
type Refusal struct {
	Reason string
	Mail   string //purpose:source security
}

func (*Refusal) Error() string { return "refused" }

func failed(v interface{ Validate() error }) {
	err := v.Validate()
	var r *Refusal
	if errors.As(err, &r) {
		ads.Send(r.Mail) // want flow(Refusal.Mail)
		ads.Send(r.Reason)
	}
	var w rejected
	if errors.As(err, &w) {
		ads.Send(w.who.Phone) // want flow(Account.Phone)
		ads.Send(w.who.Name)
	}
}
