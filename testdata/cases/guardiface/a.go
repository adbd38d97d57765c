// Package guardiface asks for consent through interfaces.
package guardiface

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func allowed(c guardlib.Checker, a, b *id.Account) {
	if c.Allowed(a) {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
	if c.Enabled() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if c.Permit(a.Profile.City) != nil {
		return
	}
	ads.Send(a.Phone)
	ads.Send(b.Email)
}

type service struct {
	consent guardlib.Checker
}

func (s *service) push(a *id.Account) {
	if !s.consent.Allowed(a) {
		return
	}
	ads.Send(a.Phone)
}

func (s *service) pushAll(all []*id.Account) {
	for _, a := range all {
		if s.consent.Allowed(a) {
			ads.Send(a.Email)
			continue
		}
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func (s *service) may(a *id.Account) bool { return s.consent.Enabled() && s.consent.Allowed(a) }

func (s *service) wrapped(a, b *id.Account) {
	if s.may(a) {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
}

// An interface of one's own, embedded and annotated.
type checker interface {
	guardlib.Checker
	//purpose:guard advertising
	Ready() bool
	Online() bool
}

func embedded(c checker, a *id.Account) {
	if c.Ready() {
		ads.Send(a.Phone)
	}
	if c.Online() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if c.Allowed(a) {
		ads.Send(a.Email)
	}
}

// The wrapper has the shape of a field.
type gate struct {
	open func(*id.Account) bool
}

func newGate(c guardlib.Checker) *gate {
	return &gate{open: func(*id.Account) bool { return c.Enabled() }}
}

func gated(c guardlib.Checker, a *id.Account) {
	if newGate(c).open(a) {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}
