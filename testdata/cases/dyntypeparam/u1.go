// Package dyntypeparam calls methods of type parameters, with structs and texts as type arguments.
package dyntypeparam

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type hs struct{ pre string }

func (h hs) Do(s string) string { return h.pre + s }
func (h hs) Box(s string) box   { return box{s} }

type box struct{ s string }

func (b box) Do2(o box) box    { return o }
func (b box) Do3(o box) string { return o.s }
func (b box) Do4(o *box) *box  { return o }
func (b box) Do5(s string) box { return box{s} }

type st string

func (s st) Cat(o st) st { return s + o }

type ifc interface{ Cat2(ifc) ifc }
type im struct{ s string }

func (s im) Cat2(o ifc) ifc                                     { return o }
func c1[T interface{ Do(string) string }](t T, s string) string { return t.Do(s) }
func c2[T interface{ Box(string) box }](t T, s string) box      { return t.Box(s) }
func c3[T interface{ Do2(T) T }](t T, s T) T                    { return t.Do2(s) }
func c4[T interface{ Do3(T) string }](t T, s T) string          { return t.Do3(s) }
func c5[T any, P interface{ *T }](t T) T                        { var p P = &t; return *p }
func c6[T interface{ Cat(T) T }](t T, s T) T                    { return t.Cat(s) }
func c7[T interface{ Do5(string) T }](t T, s string) T          { return t.Do5(s) }
func c8[T interface{ Do5(string) T }](t T, s string) T          { f := t.Do5; return f(s) }
func c9[T interface{ Do5(string) T }](t T, s string) T          { return T.Do5(t, s) }
func c10[T interface{ Do5(string) T }](t T, s string) T         { x := t.Do5(s); return x }
func c11[T interface{ Do5(string) T }](t T, s string) any       { return t.Do5(s) }
func c12[T interface{ Do5(string) T }](ts []T, s string) (o []T) {
	for _, t := range ts {
		o = append(o, t.Do5(s))
	}
	return
}
func c13[T interface{ Do2(T) box }](t T, s T) box { return t.Do2(s) }

type gen[T interface{ Do5(string) T }] struct{ v T }

func (g *gen[T]) run(s string) { g.v = g.v.Do5(s) }
func run() {
	a := id.Load("1")
	ads.Send(c1(hs{"x"}, a.Phone))             // want flow(Account.Phone)
	ads.Send(c2(hs{"x"}, a.Phone).s)           // want flow(Account.Phone)
	ads.Send(c3(box{"x"}, box{a.Phone}).s)     // want flow(Account.Phone)
	ads.Send(c4(box{"x"}, box{a.Phone}))       // want flow(Account.Phone)
	ads.Send(c5[box](box{a.Phone}).s)          // want flow(Account.Phone)
	ads.Send(string(c6(st("x"), st(a.Phone)))) // want flow(Account.Phone)
	ads.Send(c7(box{"x"}, a.Phone).s)          // want flow(Account.Phone)
	ads.Send(c8(box{"x"}, a.Phone).s)          // want flow(Account.Phone)
	ads.Send(c9(box{"x"}, a.Phone).s)          // want flow(Account.Phone)
	ads.Send(c10(box{"x"}, a.Phone).s)         // want flow(Account.Phone)
	ads.Put(c11(box{"x"}, a.Phone))            // want flow(Account.Phone)
	ads.Put(c12([]box{{"x"}}, a.Phone))        // want flow(Account.Phone)
	ads.Put(c13(box{"x"}, box{a.Phone}))       // want flow(Account.Phone)
	g := &gen[box]{}
	g.run(a.Phone)
	ads.Put(g.v) // want flow(Account.Phone)
	ads.Put(c12([]box{{a.Phone}}, a.Name))
	ads.Send(c1(hs{"x"}, a.Name))
}
