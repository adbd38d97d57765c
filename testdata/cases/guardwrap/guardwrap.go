// Package guardwrap puts functions behind one that asks.
package guardwrap

import (
	"fmt"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising
func MayNow(r string) bool { return r == "" }

type H func(r string)

func require(next H) H {
	return func(r string) {
		if !MayNow(r) {
			return
		}
		next(r)
	}
}
func do(h H) { h("x") }

func one(a *Account) {
	require(func(r string) {
		send(a.Phone)
	})("x")
}

func two(a *Account) {
	do(require(func(r string) {
		send(a.Phone)
	}))
}

func three(a *Account) {
	d := func(h H) { h("y") }
	d(require(func(r string) {
		send(a.Phone)
	}))
}

func run() {
	a := &Account{"a", "+49MK1"}
	one(a)
	two(a)
	three(a)
	d := func(h H) { h("y") }
	d(require(func(r string) {
		send(a.Phone)
	}))
}

func open(next H) H { return func(r string) { next(r) } }

var kept []H

func keep(h H) { kept = append(kept, h) }

// A function that others have, too, is not only called behind a guard.
func both(a *Account) {
	f := func(r string) {
		send(a.Phone) // want flow(Account.Phone)
	}
	do(require(f))
	keep(f)
}

func unguarded(a *Account) {
	do(open(func(r string) {
		send(a.Phone) // want flow(Account.Phone)
	}))
}

func returned(a *Account) H {
	f := func(r string) {
		send(a.Phone) // want flow(Account.Phone)
	}
	do(require(f))
	return f
}
