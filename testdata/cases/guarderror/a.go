// Package guarderror asks a check of consent that answers with an error.
package guarderror

import (
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func early(c *guardlib.Consents, a *id.Account) error {
	if err := c.Check(); err != nil {
		return err
	}
	ads.Send(a.Phone)
	return nil
}

func branch(c *guardlib.Consents, a *id.Account) {
	if c.Check() == nil {
		ads.Send(a.Phone)
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func wrong(c *guardlib.Consents, a *id.Account) {
	if err := c.Check(); err != nil {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func logged(c *guardlib.Consents, a *id.Account) {
	err := c.Check()
	if err != nil {
		ads.Log(err.Error())
	}
	ads.Send(a.Email) // want flow(Account.Email)
}

// The error that is looked at is another call's.
func shadowed(c *guardlib.Consents, a *id.Account, other func() error) {
	err := c.Check()
	if err := other(); err != nil {
		return
	}
	ads.Send(a.Email) // want flow(Account.Email)
	if err != nil {
		return
	}
	ads.Send(a.Phone)
}

func overwritten(c *guardlib.Consents, a *id.Account, other func() error) {
	err := c.Check()
	err = other()
	if err != nil {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func subject(c *guardlib.Consents, a, b *id.Account) error {
	err := c.Require(a)
	if err != nil {
		return fmt.Errorf("not used: %w", err)
	}
	ads.Send(a.Phone)
	ads.Send(b.Phone) // want flow(Account.Phone)
	return nil
}

// Some errors are let pass.
func some(c *guardlib.Consents, a *id.Account, ignored error) error {
	if err := c.Check(); err != nil && !errors.Is(err, ignored) {
		return err
	}
	ads.Send(a.Email) // want flow(Account.Email)
	return nil
}

func switched(c *guardlib.Consents, a *id.Account) {
	switch err := c.Check(); {
	case err == nil:
		ads.Send(a.Phone)
	default:
		ads.Send(err.Error())
	}
}
