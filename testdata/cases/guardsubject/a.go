// Package guardsubject asks about one account and uses it, or another.
package guardsubject

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func same(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		ads.Send(a.Phone)
		b := a
		ads.Send(b.Email)
		phone := a.Phone
		ads.Send("tel:" + phone)
	}
}

func other(c *guardlib.Consents, a, b *id.Account) {
	if c.MayMatch(a) {
		ads.Send(b.Phone)          // want flow(Account.Phone)
		ads.SendAll(a.ID, b.Email) // want flow(Account.Email)
	}
}

func reassigned(c *guardlib.Consents, a, b *id.Account) {
	if !c.MayMatch(a) {
		return
	}
	a = b
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func friends(c *guardlib.Consents, a *id.Account) {
	if !c.MayMatch(a) {
		return
	}
	for _, f := range a.Friends {
		ads.Send(f.Phone) // want flow(Account.Phone)
	}
}

func eachFriend(c *guardlib.Consents, a *id.Account) {
	for _, f := range a.Friends {
		if c.MayMatch(f) {
			ads.Send(f.Phone)
		}
	}
}

// The one who was asked lends his consent to what had been read before.
func readBefore(c *guardlib.Consents, a, b *id.Account) {
	mine, yours := a.Phone, b.Phone
	if c.MayMatch(a) {
		ads.Send(mine)
		ads.Send(yours) // want flow(Account.Phone)
	}
}

func both(c *guardlib.Consents, a, b *id.Account) {
	if c.MayMatch(a) && c.MayMatch(b) {
		ads.SendAll(a.Phone, b.Phone)
	}
	if c.MayMatch(a) || c.MayMatch(b) {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func send(c *guardlib.Consents, asked, used *id.Account) {
	if c.MayMatch(asked) {
		ads.Send(used.Email) // want-one helper flow(Account.Email)
	}
}

func helper(c *guardlib.Consents, a, b *id.Account) {
	send(c, a, b) // want-one helper flow(Account.Email)
}

func sendOwn(c *guardlib.Consents, asked, used *id.Account) {
	if c.MayMatch(asked) && asked == used {
		ads.Send(asked.Email)
	}
}

func byIndex(c *guardlib.Consents, all []*id.Account, i, j int) {
	a, b := all[i], all[j]
	if c.MayMatch(a) {
		ads.Send(a.Phone)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
}

func previous(c *guardlib.Consents, all []*id.Account) {
	var last *id.Account
	for _, a := range all {
		if c.MayMatch(a) && last != nil {
			ads.Send(last.Phone) // want flow(Account.Phone)
		}
		last = a
	}
}
