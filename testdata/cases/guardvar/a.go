// Package guardvar keeps the answer of a check in variables.
package guardvar

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func variable(c *guardlib.Consents, a *id.Account) {
	ok := c.Open()
	ads.Send("start")
	if ok {
		ads.Send(a.Phone)
	}
	if !ok {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func combined(c *guardlib.Consents, a *id.Account) {
	grown := a.Age >= 18
	ok := grown && c.Open()
	if !ok {
		return
	}
	ads.Send(a.Phone)
}

func narrowed(c *guardlib.Consents, a *id.Account) {
	ok := c.Open()
	if a.Age < 18 {
		ok = false
	}
	if ok {
		ads.Send(a.Phone)
	}
}

func widened(c *guardlib.Consents, a *id.Account, staff bool) {
	ok := c.Open()
	if staff {
		ok = true
	}
	if ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func inverted(c *guardlib.Consents, a *id.Account) {
	denied := !c.Open()
	if denied {
		ads.Send(a.Phone) // want flow(Account.Phone)
		return
	}
	ads.Send(a.Phone)
}

// The first user's answer is taken for all of them.
func firstForAll(c *guardlib.Consents, all []*id.Account) {
	ok := len(all) > 0 && c.MayMatch(all[0])
	for _, a := range all {
		if ok {
			ads.Send(a.Phone) // want flow(Account.Phone)
		}
	}
}

func captured(c *guardlib.Consents, a *id.Account) {
	ok := c.Open()
	func() {
		if ok {
			ads.Send(a.Phone)
		} else {
			ads.Send(a.Phone) // want flow(Account.Phone)
		}
	}()
}

func method(c *guardlib.Consents, a *id.Account) {
	may := c.Open
	if may() {
		ads.Send(a.Phone)
	}
	may = c.MayRecover
	if may() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}
