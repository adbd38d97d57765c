// Package flowgenericpool takes objects out of pools in generic code.
package flowgenericpool

import (
	"os"
	"sync"
)

type Acct struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:sink advertising
func Sink(name string, v any) {}

type Pool[T any] struct{ p sync.Pool }

func NewPool[T any](f func() T) *Pool[T] {
	return &Pool[T]{sync.Pool{New: func() any { return f() }}}
}
func (p *Pool[T]) Get() T { return p.p.Get().(T) }

func get[T any](p *sync.Pool) T { return p.Get().(T) }
func getA(p *sync.Pool) *Acct   { return p.Get().(*Acct) }

func run() {
	a := Acct{"id1", os.Args[1]}
	o := NewPool(func() *Acct { return new(Acct) }).Get()
	o.ID = a.Phone
	Sink("acct", o.ID) // want flow(Acct.Phone)
	l := &sync.Pool{New: func() any { return new(Acct) }}
	j := get[*Acct](l)
	j.ID = a.Phone
	Sink("getT", j.ID) // want flow(Acct.Phone)
	m := getA(l)
	m.ID = a.Phone
	Sink("getA", m.ID) // want flow(Acct.Phone)
	k := l.Get().(*Acct)
	k.ID = a.Phone
	Sink("local", k.ID) // want flow(Acct.Phone)
}
