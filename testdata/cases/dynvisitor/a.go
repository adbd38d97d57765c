// Package dynvisitor dispatches twice.
package dynvisitor

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type node interface{ accept(v visitor) }

type visitor interface {
	phone(n phoneNode)
	name(n nameNode)
}

type phoneNode struct{ a *id.Account }
type nameNode struct{ a *id.Account }

func (n phoneNode) accept(v visitor) { v.phone(n) }
func (n nameNode) accept(v visitor)  { v.name(n) }

type exporter struct{ out []string }

func (e *exporter) phone(n phoneNode) { e.out = append(e.out, n.a.Phone) }
func (e *exporter) name(n nameNode)   { e.out = append(e.out, n.a.Name) }

type masking struct{ out []string }

func (m *masking) phone(phoneNode) { m.out = append(m.out, "***") }
func (m *masking) name(n nameNode) { m.out = append(m.out, n.a.Name) }

func walk(ns []node, v visitor) {
	for _, n := range ns {
		n.accept(v)
	}
}

func run(a *id.Account) {
	ns := []node{phoneNode{a}, nameNode{a}}
	e, m := new(exporter), new(masking)
	walk(ns, e)
	walk(ns, m)
	ads.Upload(e.out) // want flow(Account.Phone)
	ads.Upload(m.out)
}

func namesOnly(a *id.Account) {
	e := new(exporter)
	walk([]node{nameNode{a}}, e)
	ads.Upload(e.out)
}
