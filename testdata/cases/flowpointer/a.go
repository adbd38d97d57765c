// Package flowpointer reaches contacts through pointers.
package flowpointer

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func outParam(a *id.Account, phone, name *string) {
	*phone = a.Phone
	*name = a.Name
}

func out(a *id.Account) {
	var p, n string
	outParam(a, &p, &n)
	ads.Send(p) // want flow(Account.Phone)
	ads.Send(n)
}

func alias(a *id.Account) {
	var s string
	p := &s
	q := p
	*q = a.Email
	ads.Send(s)  // want flow(Account.Email)
	ads.Send(*p) // want flow(Account.Email)
}

func twoTargets(a *id.Account, which bool) {
	var x, y, z string
	p := &x
	if which {
		p = &y
	}
	*p = a.Phone
	ads.Send(x) // want flow(Account.Phone)
	ads.Send(y) // want flow(Account.Phone)
	ads.Send(z)
}

func fieldPointer(a *id.Account) {
	p := &a.Phone
	n := &a.Name
	ads.Send(*p) // want flow(Account.Phone)
	ads.Send(*n)
}

func toPointer(a *id.Account) {
	pp := new(*string)
	v := a.Phone
	*pp = &v
	ads.Send(**pp) // want flow(Account.Phone)
	ads.Put(pp)    // want flow(Account.Phone)
}

type node struct {
	next *node
	val  string
}

func chain(a *id.Account) {
	n := &node{next: &node{next: &node{}}}
	n.next.next.val = a.Phone
	ads.Send(n.next.next.val) // want flow(Account.Phone)
	ads.Send(n.val)
	ads.Send(n.next.val)
}

func loopChain(all []*id.Account) {
	var head *node
	for _, a := range all {
		head = &node{next: head, val: a.Email}
	}
	for n := head; n != nil; n = n.next {
		ads.Send(n.val) // want flow(Account.Email)
	}
}

func newString(s string) *string { return &s }

func returned(a *id.Account) {
	p, q := newString(a.Phone), newString(a.Name)
	ads.Send(*p) // want flow(Account.Phone)
	ads.Send(*q)
}

func newExpr(a *id.Account) {
	p, q := new(a.Phone), new(a.Name)
	ads.Send(*p) // want flow(Account.Phone)
	ads.Send(*q)
}

func sliceElem(a *id.Account) {
	list := make([]string, 2)
	p := &list[0]
	*p = a.Phone
	ads.Upload(list) // want flow(Account.Phone)
}
