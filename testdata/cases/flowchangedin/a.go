// Package flowchangedin changes a part inside of what a function value returned, and returns it.
package flowchangedin

import (
	"example.com/cases/flowchanged/ads"
	"example.com/cases/flowchanged/id"
)

type T struct {
	V, Meta string
	In      *In
}
type In struct {
	P string
	Q string
}

func get(mk func() *T) *T {
	t := mk()
	t.In.Q = "x"
	return t
}
func val(mk func() *T) string  { return get(mk).V }
func valp(mk func() *T) string { return get(mk).In.P }
func put(t *T) *T              { t.Meta = "x"; return t }
func val6(mk func() *T) string { return put(mk()).V }
func tA() {
	a := id.Load("u1")
	mk := func() *T { return &T{V: a.Email, In: &In{P: a.Phone}} }
	ads.Send(val(mk))  // want flow(Account.Email)
	ads.Send(valp(mk)) // want flow(Account.Phone)
	ads.Send(val6(mk)) // want flow(Account.Email)
}

func run() {
	tA()
}
