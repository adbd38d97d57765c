// Package guardcallback hands literals to functions that ask before they call them, and
// to others that do not.
package guardcallback

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func each(c *guardlib.Consents, all []*id.Account, f func(*id.Account)) {
	if !c.Open() {
		return
	}
	for _, a := range all {
		f(a)
	}
}

func eachUnasked(all []*id.Account, f func(*id.Account)) {
	for _, a := range all {
		f(a)
	}
}

func asked(c *guardlib.Consents, all []*id.Account) {
	each(c, all, func(a *id.Account) { ads.Send(a.Email) })
	each(c, all, func(a *id.Account) { ads.Send(a.Name) })
}

func unasked(all []*id.Account) {
	eachUnasked(all, func(a *id.Account) {
		ads.Send(a.Email) // want flow(Account.Email)
	})
}

// One of the two asks.
func sometimes(c *guardlib.Consents, all []*id.Account) {
	f := func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	each(c, all, f)
	eachUnasked(all, f)
}

// A callback that is kept may be called by anyone.
type hooks struct{ list []func(*id.Account) }

func (h *hooks) add(f func(*id.Account)) { h.list = append(h.list, f) }

func kept(h *hooks) {
	h.add(func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
}

// What a library calls back with may be anything.
func library(accounts *sync.Map) {
	accounts.Range(func(_, v any) bool {
		ads.Send(v.(*id.Account).Phone) // want flow(Account.Phone)
		return true
	})
}

// What was built for the callback holds what was put into it.
func built(name string) {
	eachUnasked([]*id.Account{{Name: name}}, func(a *id.Account) { ads.Send(a.Phone) })
}

func gate(c *guardlib.Consents, next func(*id.Account)) func(*id.Account) {
	return func(a *id.Account) {
		if c.Open() {
			next(a)
		}
	}
}

func open(next func(*id.Account)) func(*id.Account) {
	return func(a *id.Account) { next(a) }
}

func wrapped(c *guardlib.Consents, a, b *id.Account) {
	gate(c, func(*id.Account) { ads.Send(b.Phone) })(a)
	open(func(*id.Account) {
		ads.Send(b.Phone) // want flow(Account.Phone)
	})(a)
}

// What the gate returns may be kept in a variable.
func wrappedAndCalled(c *guardlib.Consents, a *id.Account) {
	run := gate(c, func(a *id.Account) { ads.Send(a.Email) })
	run(a)
}
