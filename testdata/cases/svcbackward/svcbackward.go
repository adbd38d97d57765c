// Package svcbackward makes a chain of middleware in a loop over an iterator.
package svcbackward

import (
	"fmt"
	"slices"
)

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	//purpose:source security kind=phone
	Phone string
}
type Req struct{ acct *Account }
type H func(*Req) string

func chain(h H, ms ...func(H) H) H {
	for _, m := range slices.Backward(ms) {
		h = m(h)
	}
	return h
}

func auth(next H) H {
	a := &Account{"+4917011"}
	return func(r *Req) string { return next(&Req{a}) }
}
func track(next H) H {
	return func(r *Req) string {
		s := next(r)
		Send("track", s) // want flow(Account.Phone)
		return s
	}
}
func me(r *Req) string { return "tel:" + r.acct.Phone }

func run() {
	fmt.Println(chain(me, track, auth)(&Req{}))
}
