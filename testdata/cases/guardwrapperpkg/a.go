// Package guardwrapperpkg uses another package's wrappers of checks.
package guardwrapperpkg

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
	"example.com/cases/matchlib"
)

func grown(c *guardlib.Consents, a, b *id.Account) {
	if guardlib.Grown(c, a) {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
}

func loose(c *guardlib.Consents, a *id.Account, staff bool) {
	if guardlib.Loose(c, a, staff) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func ensure(c *guardlib.Consents, a *id.Account) error {
	if err := guardlib.Ensure(c); err != nil {
		return err
	}
	ads.Send(a.Email)
	return nil
}

func ignored(c *guardlib.Consents, a *id.Account) {
	_ = guardlib.Ensure(c)
	ads.Send(a.Email) // want flow(Account.Email)
}

// The check stands around the call, the sink lies below it.
func around(c *guardlib.Consents, a *id.Account) {
	if guardlib.Grown(c, a) {
		matchlib.Deliver(a.Phone)
	}
	matchlib.Deliver(a.Email) // want flow(Account.Email)
}

func send(s string) { ads.Send(s) }

func aroundHelper(c *guardlib.Consents, a *id.Account) {
	if c.Open() {
		send(a.Phone)
	}
}

func sendUnasked(s string) {
	ads.Send(s) // want flow(Account.Phone)
}

func oneOfTwo(c *guardlib.Consents, a *id.Account) {
	if c.Open() {
		sendUnasked(a.Email)
	}
	sendUnasked(a.Phone)
}

// The check is inside the function that sends.
func sendChecked(c *guardlib.Consents, s string) {
	if !c.Open() {
		return
	}
	ads.Send(s)
}

func inside(c *guardlib.Consents, a *id.Account) { sendChecked(c, a.Phone) }

// The check is inside the function that reads the contact.
func contact(c *guardlib.Consents, a *id.Account) string {
	if c.Check() != nil {
		return ""
	}
	return a.Phone
}

func read(c *guardlib.Consents, a *id.Account) { ads.Send(contact(c, a)) }
