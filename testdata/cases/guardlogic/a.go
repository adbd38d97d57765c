// Package guardlogic combines checks of consent with other conditions.
package guardlogic

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func and(c *guardlib.Consents, a *id.Account) {
	if a.Age >= 18 && c.Open() {
		ads.Send(a.Phone)
	}
	if c.Open() && a.Age >= 18 {
		ads.Send(a.Phone)
	}
}

func or(c *guardlib.Consents, a *id.Account, staff bool) {
	if c.Open() || staff {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if staff || c.Open() {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func refused(c *guardlib.Consents, a *id.Account) {
	if a.Age < 18 || !c.Open() {
		return
	}
	ads.Send(a.Phone)
}

// Only minors are asked.
func halfRefused(c *guardlib.Consents, a *id.Account) {
	if a.Age < 18 && !c.Open() {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Either check will do, and one of them answered.
func twoChecks(c, d *guardlib.Consents, a *id.Account) {
	if c.Open() || d.Open() {
		ads.Send(a.Phone)
	}
	if !c.Open() && d.Check() != nil {
		return
	}
	ads.Send(a.Email)
}

func not(c *guardlib.Consents, a *id.Account) {
	if !(a.Age < 18) && !!c.Open() {
		ads.Send(a.Phone)
	}
	if !(c.Open() && a.Age >= 18) {
		ads.Send(a.Email) // want flow(Account.Email)
		return
	}
	ads.Send(a.Email)
}

// The check is asked in both branches, or only in one.
func branches(c *guardlib.Consents, a *id.Account, region string) {
	if region == "eu" {
		if !c.Open() {
			return
		}
	} else if c.Check() != nil {
		return
	}
	ads.Send(a.Phone)
}

func oneBranch(c *guardlib.Consents, a *id.Account, region string) {
	if region == "eu" {
		if !c.Open() {
			return
		}
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}
