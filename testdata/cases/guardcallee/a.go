// Package guardcallee hands the answer of a check to functions, and the check
// itself. Backup is what is handed on with a permit.
package guardcallee

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// sendIf is given an answer.
func sendIf(ok bool, s string) {
	if ok {
		ads.Send(s) // want flow(Account.Phone) flow(Account.Email)
	}
}

func given(c *guardlib.Consents, a *id.Account, staff bool) {
	sendIf(c.Open(), a.Profile.Backup)
	sendIf(!c.Open(), a.Phone)
	sendIf(staff, a.Email)
	sendIf(c.Open() && staff, a.Profile.Backup)
	sendIf(c.Open() || staff, a.Email)
	sendIf(c.MayRecover(), a.Phone)
}

func sendUnless(denied bool, s string) {
	if denied {
		return
	}
	ads.Send(s) // want flow(Account.Phone) flow(Account.Email)
}

func unless(c *guardlib.Consents, a *id.Account) {
	sendUnless(!c.Open(), a.Profile.Backup)
	sendUnless(c.Open(), a.Phone)
	sendUnless(c.Check() != nil, a.Profile.Backup)
	sendUnless(c.Check() == nil, a.Email)
}

func sendOK(err error, s string) error {
	if err != nil {
		return err
	}
	ads.Send(s) // want flow(Account.Phone)
	return nil
}

func failed(c *guardlib.Consents, a *id.Account, err error) {
	_ = sendOK(c.Check(), a.Profile.Backup)
	_ = sendOK(err, a.Phone)
}

// The check is a function value.
func sendWhen(may func() bool, s string) {
	if may() {
		ads.Send(s) // want flow(Account.Phone) flow(Account.Email)
	}
}

func values(c *guardlib.Consents, a *id.Account) {
	sendWhen(c.Open, a.Profile.Backup)
	sendWhen(c.MayRecover, a.Phone)
	sendWhen(func() bool { return c.Open() && a.Age >= 18 }, a.Profile.Backup)
	sendWhen(func() bool { return a.Age >= 18 }, a.Email)
	sendWhen(func() bool { return !c.Open() }, a.Email)
	sendWhen(func() bool { return c.Open() || a.Age > 9 }, a.Email)
}

// The answer is kept in a struct of this function.
type decision struct{ ok, asked bool }

func kept(c *guardlib.Consents, a *id.Account) {
	var d decision
	d.ok = c.Open()
	d.asked = true
	if d.ok {
		ads.Send(a.Phone)
	}
	if d.asked {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func overwritten(c *guardlib.Consents, a *id.Account, staff bool) {
	var d decision
	d.ok = c.Open()
	if staff {
		d.ok = true
	}
	if d.ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

// A captured answer, and one that is written to again.
func captured(c *guardlib.Consents, a *id.Account) {
	ok, any := c.Open(), c.Open()
	any = any || a.Age > 9
	send := func() {
		if ok {
			ads.Send(a.Phone)
		}
		if any {
			ads.Send(a.Email) // want flow(Account.Email)
		}
	}
	send()
}

// On every way to the sink one of two checks was passed.
func ways(c, d *guardlib.Consents, a *id.Account, eu bool) {
	switch {
	case eu && !c.Open():
		return
	case !eu && d.Check() != nil:
		return
	}
	ads.Log(a.ID)
	if eu {
		if !c.Open() {
			return
		}
	} else if !d.Open() {
		return
	}
	ads.Send(a.Phone)
}

func halfway(c *guardlib.Consents, a *id.Account, eu bool) {
	if eu {
		if !c.Open() {
			return
		}
	} else {
		ads.Log(a.ID)
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}
