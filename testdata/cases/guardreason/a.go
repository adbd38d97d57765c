// Package guardreason keeps a guard's answer as something else than a truth value or an error.
package guardreason

import (
	"cmp"
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/guardreason/policy"
	"example.com/cases/id"
)

func age(a *id.Account) error {
	if a.Age < 18 {
		return errors.New("too young")
	}
	return nil
}

func joined(c *guardlib.Consents, a, b *id.Account) error {
	if err := errors.Join(age(a), c.Require(a)); err != nil {
		return err
	}
	ads.Send(a.Phone)
	ads.Send(b.Phone) // want flow(Account.Phone)
	return nil
}

func joinedElse(a *id.Account) error {
	if err := errors.Join(age(a), age(a)); err != nil {
		return err
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

func joinedNot(c *guardlib.Consents, a *id.Account) {
	if err := errors.Join(age(a), c.Require(a)); err != nil {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func first(c *guardlib.Consents, a *id.Account) error {
	if err := cmp.Or(age(a), c.Require(a)); err != nil {
		return err
	}
	ads.Send(a.Phone)
	return nil
}

func validate(c *guardlib.Consents, a *id.Account) error {
	var errs []error
	errs = append(errs, age(a), c.Require(a))
	return errors.Join(errs...)
}

func collect(c *guardlib.Consents, a *id.Account) error {
	var errs []error
	if a.Age < 18 {
		errs = append(errs, errors.New("too young"))
	}
	if err := c.Require(a); err != nil {
		errs = append(errs, fmt.Errorf("consent: %w", err))
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	return nil
}

func collectJoined(c *guardlib.Consents, a *id.Account) error {
	var errs []error
	if err := c.Require(a); err != nil {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// forgets collects what it does not look at.
func forgets(c *guardlib.Consents, a *id.Account) error {
	var errs []error
	if err := c.Require(a); err != nil {
		errs = append(errs, err)
	}
	if len(errs) > 1 {
		return errors.Join(errs...)
	}
	return nil
}

func validated(c *guardlib.Consents, a, b *id.Account) {
	if validate(c, a) == nil {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
	if collect(c, a) == nil {
		ads.Send(a.Phone)
	}
	if collectJoined(c, a) == nil {
		ads.Send(a.Phone)
	}
	if forgets(c, a) == nil {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func reason(c *guardlib.Consents, a *id.Account) {
	why := ""
	if a.Age < 18 {
		why = "too young"
	} else if !c.MayMatch(a) {
		why = "no consent"
	}
	if why != "" {
		ads.Send(a.Phone) // want flow(Account.Phone)
		return
	}
	ads.Send(a.Phone)
}

func otherReason(c *guardlib.Consents, a *id.Account) {
	why := ""
	if a.Age < 18 {
		why = "too young"
	} else if !c.MayMatch(a) {
		why = "no consent"
	}
	if why != "too young" {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func decided(c *guardlib.Consents, a, b *id.Account) {
	if policy.Decide(c, a) == policy.Allowed {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
	if policy.Decide(c, a) != policy.Denied {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if policy.Careless(c, a) == policy.Allowed {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	switch policy.Decide(c, a) {
	case policy.Allowed:
		ads.Send(a.Phone)
	case policy.Denied:
		ads.Send(a.Phone) // want flow(Account.Phone)
	default:
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	d := policy.Decide(c, a)
	if d != policy.Allowed {
		return
	}
	ads.Send(a.Phone)
}

func why(c *guardlib.Consents, a, b *id.Account) {
	if w := policy.Why(c, a); w != "" {
		ads.Send(a.Phone) // want flow(Account.Phone)
		return
	}
	ads.Send(a.Phone)
	ads.Send(b.Phone) // want flow(Account.Phone)
}

func reasons(c *guardlib.Consents, a, b *id.Account) {
	list, err := policy.Reasons(c, a)
	if err != nil {
		return
	}
	if len(list) == 0 {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
	if len(list) < 2 {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if len(list) != 1 {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if len(list) > 0 {
		ads.Send(a.Phone) // want flow(Account.Phone)
		return
	}
	ads.Send(a.Phone)
}

func careless(c *guardlib.Consents, a *id.Account) {
	if list, _ := policy.Reasons(c, a); len(list) == 0 {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}
