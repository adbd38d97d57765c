// Package dynmethodexpr has method expressions of promoted methods.
package dynmethodexpr

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type base struct{ s string }

func (b base) Get() string   { return b.s }
func (b *base) Set(s string) { b.s = s }

type byPtr struct{ *base }
type byVal struct{ base }
type getter interface{ Get() string }
type byIface struct{ getter }
type box[T any] struct{ v T }

func (b *box[T]) Store(v T) { b.v = v }
func (b box[T]) Load() T    { return b.v }

type byGen struct{ box[string] }

func run() {
	a := id.Load("1")
	p, v, i, g := byPtr{&base{a.Phone}}, byVal{base{a.Phone}}, byIface{base{a.Phone}}, byGen{box[string]{a.Phone}}
	ads.Send(base.Get(v.base)) // want flow(Account.Phone)
	ads.Send(v.Get())          // want flow(Account.Phone)
	ads.Send(byPtr.Get(p))     // want flow(Account.Phone)
	ads.Send((*byPtr).Get(&p)) // want flow(Account.Phone)
	ads.Send(byVal.Get(v))     // want flow(Account.Phone)
	ads.Send((*byVal).Get(&v)) // want flow(Account.Phone)
	ads.Send(byIface.Get(i))   // want flow(Account.Phone)
	ads.Send(byGen.Load(g))    // want flow(Account.Phone)
	set := (*byVal).Set
	var v2 byVal
	set(&v2, a.Phone)
	ads.Send(v2.s)                          // want flow(Account.Phone)
	ads.Upload(each([]byVal{v}, byVal.Get)) // want flow(Account.Phone)
	ads.Send(byVal.Get(byVal{base{a.Name}}))
}
func each[T any](l []T, f func(T) string) (out []string) {
	for _, x := range l {
		out = append(out, f(x))
	}
	return
}
