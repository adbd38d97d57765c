// Package guardwrong has checks that permit nothing.
package guardwrong

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func otherPurpose(c *guardlib.Consents, a *id.Account) {
	if c.MayRecover() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

// Consent to mail is none to advertising of all kinds.
func narrower(c *guardlib.Consents, a *id.Account) {
	if !c.MayMail() {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func ignored(c *guardlib.Consents, a *id.Account) {
	c.Open()
	_ = c.Check()
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func wrongBranch(c *guardlib.Consents, a *id.Account) {
	if !c.Open() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if c.Check() != nil {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func emptyBranch(c *guardlib.Consents, a *id.Account) {
	if c.Open() {
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func notAGuard(c *guardlib.Consents, a *id.Account) {
	if c.Known(a) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if c.All {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func constantAnswer(c *guardlib.Consents, a *id.Account) {
	ok := c.Open()
	ok = true
	if ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

// Asked in another goroutine, whose answer nobody waits for.
func elsewhere(c *guardlib.Consents, a *id.Account) {
	go func() {
		if !c.Open() {
			return
		}
		ads.Log("permitted")
	}()
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func deferred(c *guardlib.Consents, a *id.Account) {
	defer func() {
		if !c.Open() {
			ads.Log("too late")
		}
	}()
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// A twin in which all of it is asked in time.
func inTime(c *guardlib.Consents, a *id.Account) {
	if c.MayRecover() && c.Open() {
		ads.Send(a.Phone)
	}
	if c.Open() {
		go ads.Send(a.Email)
		defer ads.Send(a.Phone)
	}
}
