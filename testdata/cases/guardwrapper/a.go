// Package guardwrapper wraps checks of consent in functions of the package.
package guardwrapper

import (
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func open(c *guardlib.Consents) bool { return c.Open() }

func grown(c *guardlib.Consents, a *id.Account) bool {
	if a.Age < 18 {
		return false
	}
	return c.MayMatch(a)
}

func logging(c *guardlib.Consents, a *id.Account) bool {
	if !c.MayMatch(a) {
		ads.Log("refused " + a.ID)
		return false
	}
	ads.Log("granted " + a.ID)
	return true
}

func ensure(c *guardlib.Consents) error {
	if err := c.Check(); err != nil {
		return fmt.Errorf("consent: %w", err)
	}
	return nil
}

func wrapped(c *guardlib.Consents, a, b *id.Account) {
	if open(c) {
		ads.Send(a.Phone)
	}
	if grown(c, a) {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
	if !logging(c, b) {
		return
	}
	ads.Send(b.Email)
	ads.Send(a.Email) // want flow(Account.Email)
}

func wrappedError(c *guardlib.Consents, a *id.Account) {
	if err := ensure(c); err != nil {
		return
	}
	ads.Send(a.Phone)
}

// No wrappers: they answer true without having asked.
func loose(c *guardlib.Consents, staff bool) bool { return c.Open() || staff }

func denied(c *guardlib.Consents) bool { return !c.Open() }

func forgetful(c *guardlib.Consents) bool {
	c.Open()
	return true
}

func swallow(c *guardlib.Consents) error {
	if err := c.Check(); err != nil {
		ads.Log(err.Error())
	}
	return nil
}

func failOpen(c *guardlib.Consents) bool {
	if c == nil {
		return true
	}
	return c.Open()
}

func unwrapped(c *guardlib.Consents, a *id.Account, staff bool) {
	if loose(c, staff) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if denied(c) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if forgetful(c) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if swallow(c) == nil {
		ads.Send(a.Email) // want flow(Account.Email)
	}
	if failOpen(c) {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

// The wrapper of a wrapper, and a method.
type service struct{ c *guardlib.Consents }

func (s *service) may(a *id.Account) bool { return grown(s.c, a) && open(s.c) }

func (s *service) use(a, b *id.Account) {
	if s.may(a) {
		ads.Send(a.Phone)
	}
	if s.c.Known(b) {
		ads.Send(b.Email) // want flow(Account.Email)
	}
}
