// Package flowchanged changes a part of what a dynamic call returned, and returns it.
package flowchanged

import (
	"example.com/cases/flowchanged/ads"
	"example.com/cases/flowchanged/id"
)

type T struct{ V, Meta string }

func get(mk func() *T) *T {
	t := mk()
	t.Meta = "x"
	return t
}
func val(mk func() *T) string                            { return get(mk).V }
func val2(mk func() *T) string                           { t := mk(); t.Meta = "y"; return t.V }
func val3(mk func() T) string                            { t := get3(mk); return t.V }
func get3(mk func() T) T                                 { t := mk(); t.Meta = "y"; return t }
func val4(mk func() []string) string                     { t := get4(mk); return t[0] }
func get4(mk func() []string) []string                   { t := mk(); t[1] = "y"; return t }
func val5(mk func() map[string]string) string            { t := get5(mk); return t["a"] }
func get5(mk func() map[string]string) map[string]string { t := mk(); t["b"] = "y"; return t }
func tA() {
	a := id.Load("u1")
	mk := func() *T { return &T{V: a.Email} }
	ads.Send(val(mk))   // want flow(Account.Email)
	ads.Send(val2(mk))  // want flow(Account.Email)
	ads.Send(get(mk).V) // want flow(Account.Email)
	ads.Send(get(mk).Meta)
}
func tB() {
	a := id.Load("u1")
	mk := func() T { return T{V: a.Email} }
	ads.Send(val3(mk)) // want flow(Account.Email)
	ads.Send(get3(mk).Meta)
}
func tC() {
	a := id.Load("u1")
	ads.Send(val4(func() []string { return []string{a.Phone, ""} }))                    // want flow(Account.Phone)
	ads.Send(val5(func() map[string]string { return map[string]string{"a": a.Phone} })) // want flow(Account.Phone)
}

func run() {
	tA()
	tB()
	tC()
}
