// Package guardfield keeps the answer of a check in a field of a local struct.
package guardfield

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

type decision struct {
	ok    bool
	grown bool
}

func literal(c *guardlib.Consents, a *id.Account) {
	d := decision{ok: c.MayMatch(a), grown: a.Age >= 18}
	if d.ok {
		ads.Send(a.Phone)
	}
	if !d.ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if d.grown {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func pointer(c *guardlib.Consents, a *id.Account) {
	d := &decision{ok: c.MayMatch(a), grown: a.Age >= 18}
	if d.ok {
		ads.Send(a.Phone)
	}
	if d.grown {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func copied(c *guardlib.Consents, a *id.Account) {
	d := decision{ok: c.MayMatch(a)}
	e := d
	if e.ok && a.Age > 18 {
		ads.Send(a.Phone)
	}
	if e.ok || a.Age > 18 {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func overridden(c *guardlib.Consents, a *id.Account) {
	d := decision{ok: c.MayMatch(a)}
	if a.Age > 18 {
		d.ok = true
	}
	if d.ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func replaced(c *guardlib.Consents, a *id.Account) {
	d := decision{ok: c.MayMatch(a)}
	if a.Age > 18 {
		d = decision{ok: true}
	}
	if d.ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func otherUser(c *guardlib.Consents, a, b *id.Account) {
	d := decision{ok: c.MayMatch(a)}
	if d.ok {
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
}

// Each is a copy of the other.
func twoCopies(c *guardlib.Consents, a *id.Account, n int) {
	var d, e decision
	for range n {
		d = e
		if d.ok {
			ads.Send(a.Phone) // want flow(Account.Phone)
		}
		e = d
		d.grown = c.Open()
	}
}
