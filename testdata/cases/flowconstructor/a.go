// Package flowconstructor builds values in functions.
package flowconstructor

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type contact struct {
	name, number string
	extra        *detail
}

type detail struct{ mail, note string }

func newContact(name, number string) *contact {
	return &contact{name: name, number: number, extra: &detail{note: "n"}}
}

func built(a *id.Account) {
	c := newContact(a.Name, a.Phone)
	ads.Send(c.number) // want flow(Account.Phone)
	ads.Send(c.name)
	ads.Put(c) // want flow(Account.Phone)
	ads.Put(c.extra)
	d := newContact(a.Name, a.ID)
	ads.Put(d)
}

func (c *contact) withMail(s string) *contact { c.extra.mail = s; return c }

func fluent(a *id.Account) {
	c := newContact(a.Name, "0").withMail(a.Email)
	ads.Send(c.extra.mail) // want flow(Account.Email)
	ads.Send(c.extra.note)
	ads.Send(c.number)
}

type builder struct{ parts []string }

func (b *builder) add(s string) *builder { b.parts = append(b.parts, s); return b }
func (b *builder) build() []string       { return b.parts }

func chained(a *id.Account) {
	ads.Upload(new(builder).add("x").add(a.Phone).build()) // want flow(Account.Phone)
	ads.Upload(new(builder).add("x").add(a.Name).build())
}

func newValue(a *id.Account) contact {
	var c contact
	c.number = a.Phone
	return c
}

func nestedLiteral(a *id.Account) {
	list := []*contact{{name: a.Name}, {extra: &detail{mail: newValue(a).number}}}
	ads.Put(list) // want flow(Account.Phone)
	for _, c := range list {
		ads.Send(c.name)
	}
}
