// Package flowdeep puts contacts deep into structures: where an access path
// ends, nothing may be lost.
package flowdeep

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type l8 struct{ s, t string }
type l7 struct{ n *l8 }
type l6 struct{ n *l7 }
type l5 struct{ n []l6 }
type l4 struct{ n map[string]l5 }
type l3 struct{ n *l4 }
type l2 struct{ n [2]l3 }
type l1 struct {
	n     *l2
	clean string
}

func build(s string) *l1 {
	return &l1{clean: "c", n: &l2{n: [2]l3{{}, {n: &l4{n: map[string]l5{"k": {n: []l6{{n: &l7{n: &l8{s: s}}}}}}}}}}}
}

func deep(a *id.Account) {
	x := build(a.Phone)
	ads.Send(x.n.n[1].n.n["k"].n[0].n.n.s) // want flow(Account.Phone)
	ads.Put(x)                             // want flow(Account.Phone)
	ads.Send(x.clean)
	y := build(a.Name)
	ads.Send(y.n.n[1].n.n["k"].n[0].n.n.s)
	ads.Put(y)
}

type ring struct {
	next *ring
	v    string
}

func cyclic(a *id.Account) {
	r := &ring{v: "x"}
	r.next = &ring{next: r, v: a.Email}
	ads.Send(r.next.v)                     // want flow(Account.Email)
	ads.Send(r.next.next.next.next.next.v) // want flow(Account.Email)
	ads.Put(r)                             // want flow(Account.Email)
	c := &ring{v: a.Name}
	c.next = c
	ads.Send(c.next.next.next.v)
}

func getter(r *ring, n int) string {
	for range n {
		r = r.next
	}
	return r.v
}

func walked(a *id.Account) {
	r := &ring{next: &ring{next: &ring{next: &ring{next: &ring{next: &ring{v: a.Phone}}}}}}
	ads.Send(getter(r, 5)) // want flow(Account.Phone)
}
