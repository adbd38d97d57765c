// Package svcembed promotes methods and fields, of structs and of interfaces.
package svcembed

import (
	"fmt"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type base struct {
	*id.Account
	note string
}

func (b base) contact() string   { return b.Phone }
func (b *base) label() string    { return b.Name + b.note }
func (b *base) setNote(s string) { b.note = s }

type member struct {
	base
	level int
}

// contact hides the one of base.
func (m member) contact() string { return fmt.Sprint(m.level) }

type guest struct {
	*base
	sync.Mutex
}

type labeler interface {
	label() string
	contact() string
}

type exporter interface {
	labeler
	fmt.Stringer
}

func (g guest) String() string { return g.label() }

func promoted(a *id.Account) {
	m := member{base: base{Account: a}, level: 3}
	ads.Send(m.contact())
	ads.Send(m.base.contact()) // want flow(Account.Phone)
	ads.Send(m.label())
	ads.Send(m.Name)
	ads.Send(m.Email) // want flow(Account.Email)
	g := guest{base: &m.base}
	ads.Send(g.contact()) // want flow(Account.Phone)
	ads.Send(g.String())
	g.setNote(a.Email)
	ads.Send(g.note)    // want flow(Account.Email)
	ads.Send(g.label()) // want flow(Account.Email)
}

func dynamic(a *id.Account) {
	for _, l := range []labeler{&member{base: base{Account: a}}} {
		ads.Send(l.contact())
		ads.Send(l.label())
	}
	var e exporter = guest{base: &base{Account: a}}
	ads.Send(e.label())
	ads.Send(e.String())
	ads.Send(e.contact()) // want flow(Account.Phone)
}

// partial implements by embedding the interface.
type partial struct {
	labeler
	seen []string
}

func (p *partial) label() string {
	s := p.labeler.label()
	p.seen = append(p.seen, s)
	return s
}

func wrapped(a *id.Account) {
	p := &partial{labeler: &base{Account: a}}
	ads.Send(p.label())
	ads.Upload(p.seen)
	ads.Send(p.contact()) // want flow(Account.Phone)
	q := &partial{labeler: &member{base: base{Account: a}, level: 1}}
	ads.Send(q.contact())
}

type pushes struct{ *ads.Client }

type counting struct {
	pushes
	n int
}

func (c *counting) Export(s string) error {
	c.n++
	return c.pushes.Export(s) // want flow(Account.Email)
}

func sinks(a *id.Account) {
	c := &counting{pushes: pushes{ads.NewClient("x")}}
	c.Push(a.Phone) // want flow(Account.Phone)
	c.Push(a.Name)
	c.Ping(a.Phone)
	_ = c.Export(a.Email)
	ads.Score(c.n)
	ads.Send(c.Endpoint)
}
