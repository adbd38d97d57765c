package matchafter

import (
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errLong = errors.New("long")

// A matcher is known only where it is handed over.
type matcher interface {
	Match(a *id.Account) (string, bool)
}

type byPhone map[string]bool

func (m byPhone) Match(a *id.Account) (string, bool) { return a.ID, m[a.Phone] }

type byName map[string]bool

func (m byName) Match(a *id.Account) (string, bool) { return a.ID, m[a.Name] }

func returned(m matcher, a *id.Account, campaign string) {
	key, ok := m.Match(a)
	if !ok {
		return
	}
	ads.Send(key) // want match(Account.Phone)
	ads.Send(campaign)
}

func returnedByName(m byName, a *id.Account) { returnedKey(m, a) }

func returnedKey(m matcher, a *id.Account) {
	key, ok := m.Match(a)
	if !ok {
		return
	}
	ads.Send(key)
}

func filtered(as []*id.Account, f func(*id.Account) (*id.Account, bool), out chan<- string) error {
	for _, a := range as {
		b, ok := f(a)
		if !ok {
			continue
		}
		out <- b.ID
		ads.Send(b.ID) // want match(Account.Phone)
		if len(b.Name) > 100 {
			return errLong
		}
	}
	return nil
}

func useMatchers(as []*id.Account, leads map[string]bool) {
	returned(byPhone(leads), as[0], "spring")
	returnedByName(byName(leads), as[0])
	out := make(chan string, 1)
	_ = filtered(as, func(a *id.Account) (*id.Account, bool) { return a, leads[a.Phone] }, out)
	ads.Send(<-out) // want match(Account.Phone)
}
