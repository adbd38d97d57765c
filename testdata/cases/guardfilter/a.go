// Package guardfilter asks for consent in filters and callbacks.
package guardfilter

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func filter(all []*id.Account, keep func(*id.Account) bool) (out []*id.Account) {
	for _, a := range all {
		if keep(a) {
			out = append(out, a)
		}
	}
	return out
}

func phones(all []*id.Account, keep func(*id.Account) bool) (out []string) {
	for _, a := range all {
		if keep(a) {
			out = append(out, a.Phone)
		}
	}
	return out
}

func filtered(c *guardlib.Consents, all []*id.Account) {
	ads.Upload(phones(all, c.MayMatch))
	ads.Upload(phones(all, c.Known)) // want flow(Account.Phone)
	ads.Upload(phones(all, func(a *id.Account) bool { return a.Age > 18 && c.MayMatch(a) }))
	ads.Upload(phones(all, func(a *id.Account) bool { return a.Age > 18 || c.MayMatch(a) })) // want flow(Account.Phone)
	ads.Upload(phones(all, func(a *id.Account) bool { return !c.MayMatch(a) }))              // want flow(Account.Phone)
}

// visit calls back for those who agreed.
func visit(c *guardlib.Consents, all []*id.Account, f func(*id.Account)) {
	for _, a := range all {
		if c.MayMatch(a) {
			f(a)
		}
	}
}

func visited(c *guardlib.Consents, phone, mail string) {
	with(c, func() { ads.Send(phone) })
	with(c, func() { ads.Send(mail) })
}

// with calls back if everybody agreed.
func with(c *guardlib.Consents, f func()) {
	if c.Open() {
		f()
	}
}

func inWith(c *guardlib.Consents, a *id.Account) {
	with(c, func() {
		ads.Send(a.Phone)
		func() { ads.Send(a.Email) }()
	})
	func() { ads.Send(a.Email) }() // want flow(Account.Email)
}

// A callback that is kept is called without a check, too.
type hooks struct{ list []func() }

func (h *hooks) add(c *guardlib.Consents, f func()) {
	h.list = append(h.list, f)
	if c.Open() {
		f()
	}
}

func hooked(h *hooks, c *guardlib.Consents, a *id.Account) {
	h.add(c, func() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
}
