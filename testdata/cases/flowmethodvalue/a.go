// Package flowmethodvalue uses method values and method expressions.
package flowmethodvalue

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type user struct{ a *id.Account }

func (u user) phone() string { return u.a.Phone }
func (u user) name() string  { return u.a.Name }

func sourceValue(u user) {
	get, safe := u.phone, u.name
	ads.Send(get()) // want flow(Account.Phone)
	ads.Send(safe())
	ads.Send(user.phone(u)) // want flow(Account.Phone)
	ads.Send(user.name(u))
}

func sinkValue(a *id.Account) {
	push, ping := ads.NewClient("x").Push, ads.NewClient("x").Ping
	push(a.Phone) // want flow(Account.Phone)
	push(a.Name)
	ping(a.Phone)
}

func sinkExpr(a *id.Account, c *ads.Client) {
	f := (*ads.Client).Push
	f(c, a.Email) // want flow(Account.Email)
	f(c, a.Name)
	g := ads.Send
	g(a.Phone) // want flow(Account.Phone)
}

func apply(f func(string), s string) {
	f(s) // want flow(Account.Phone)
}

func applyClean(f func(string), s string) { f(s) }

func passed(a *id.Account, c *ads.Client) {
	apply(c.Push, a.Phone)
	applyClean(c.Ping, a.Phone)
	applyClean(c.Push, a.Name)
}

type deliverer interface{ Push(string) }

func ifaceExpr(a *id.Account, c *ads.Client) {
	var d deliverer = c
	f := deliverer.Push
	f(d, a.Phone) // want flow(Account.Phone)
	g := d.Push
	g(a.Email) // want flow(Account.Email)
	g(a.ID)
}
