// Package svcvisit has expression trees that visitors walk.
package svcvisit

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type visitor interface {
	field(name, value string)
	group(op string, kids []node)
}

type node interface{ accept(visitor) }

type field struct{ name, value string }

type group struct {
	op   string
	kids []node
}

func (f field) accept(v visitor)  { v.field(f.name, f.value) }
func (g *group) accept(v visitor) { v.group(g.op, g.kids) }

type printer struct{ b strings.Builder }

func (p *printer) field(name, value string) { p.b.WriteString(name + "=" + value) }
func (p *printer) group(op string, kids []node) {
	for i, k := range kids {
		if i > 0 {
			p.b.WriteString(op)
		}
		k.accept(p)
	}
}

type namer struct{ names []string }

func (n *namer) field(name, _ string) { n.names = append(n.names, name) }
func (n *namer) group(_ string, kids []node) {
	for _, k := range kids {
		k.accept(n)
	}
}

type counter int

func (c *counter) field(_, value string) {
	if value != "" {
		*c++
	}
}
func (c *counter) group(_ string, kids []node) {
	for _, k := range kids {
		k.accept(c)
	}
}

func query(a *id.Account) node {
	return &group{"and", []node{
		field{"name", a.Name},
		&group{"or", []node{field{"phone", a.Phone}, field{"city", a.Profile.City}}},
	}}
}

func visits(a *id.Account) {
	q := query(a)
	p := new(printer)
	q.accept(p)
	ads.Send(p.b.String()) // want flow(Account.Phone)
	n := new(namer)
	q.accept(n)
	ads.Upload(n.names)
	var c counter
	q.accept(&c)
	ads.Score(int(c))
	r := new(printer)
	field{"name", a.Name}.accept(r)
	ads.Send(r.b.String())
}
