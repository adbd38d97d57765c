// Package svcfuncbus has a bus and a container that tell functions apart by their types.
package svcfuncbus

import (
	"os"
	"reflect"
)

type Acct struct {
	ID    string
	Phone string //purpose:source security
}
type Note struct{ S string }

//purpose:sink advertising
func Sink(name string, v any) {}

type Bus struct{ hs []any }

func On[T any](b *Bus, f func(T)) { b.hs = append(b.hs, f) }
func Emit[T any](b *Bus, t T) {
	for _, h := range b.hs {
		if f, ok := h.(func(T)); ok {
			f(t)
		}
	}
}

type Reg struct{ m map[reflect.Type]any }

func Provide[T any](r *Reg, f func() T) { r.m[reflect.TypeFor[T]()] = f }
func Get[T any](r *Reg) T               { return r.m[reflect.TypeFor[T]()].(func() T)() }

type Vals struct{ m map[reflect.Type]any }

func Put[T any](r *Vals, t T) { r.m[reflect.TypeFor[T]()] = t }
func Val[T any](r *Vals) T    { return r.m[reflect.TypeFor[T]()].(T) }

func run() {
	a := Acct{"id1", os.Args[1]}
	ev := &Bus{}
	On(ev, func(a Acct) { Sink("bus", a.Phone) }) // want flow(Acct.Phone)
	On(ev, func(s string) { Sink("bus2", s) })
	On(ev, func(n Note) { Sink("bus3", n) })
	On(ev, func(n int) { Sink("bus4", n) })
	Emit(ev, a)
	Emit(ev, a.ID)
	Emit(ev, Note{a.ID})
	r := &Reg{map[reflect.Type]any{}}
	Provide(r, func() Acct { return a })
	Provide(r, func() string { return a.ID })
	Provide(r, func() Note { return Note{a.ID} })
	Sink("di", Get[Acct](r)) // want flow(Acct.Phone)
	Sink("di2", Get[string](r))
	Sink("di3", Get[Note](r))
	v := &Vals{map[reflect.Type]any{}}
	Put(v, a)
	Put(v, a.ID)
	Put(v, Note{a.ID})
	Sink("val", Val[Acct](v)) // want flow(Acct.Phone)
	Sink("val2", Val[string](v))
	Sink("val3", Val[Note](v))
}
