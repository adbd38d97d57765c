// Package svcgenerics has generic containers, constraints and methods.
package svcgenerics

import (
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type keyed interface {
	comparable
	fmt.Stringer
}

type phoneKey string

func (p phoneKey) String() string { return string(p) }

type cityKey struct{ name string }

func (c cityKey) String() string { return c.name }

type set[K keyed] map[K]struct{}

func (s set[K]) add(k K) { s[k] = struct{}{} }

func (s set[K]) names() (out []string) {
	for k := range s {
		out = append(out, k.String())
	}
	return out
}

func sets(all []*id.Account) {
	phones, cities := set[phoneKey]{}, set[cityKey]{}
	for _, a := range all {
		phones.add(phoneKey(a.Phone))
		cities.add(cityKey{a.Profile.City})
	}
	ads.Upload(phones.names()) // want flow(Account.Phone)
	ads.Upload(cities.names())
	ads.Score(len(phones))
}

type result[T any] struct {
	val T
	err error
}

func ok[T any](v T) result[T]         { return result[T]{val: v} }
func fail[T any](err error) result[T] { return result[T]{err: err} }
func (r result[T]) get() (T, error)   { return r.val, r.err }
func then[T, U any](r result[T], f func(T) result[U]) result[U] {
	if r.err != nil {
		return fail[U](r.err)
	}
	return f(r.val)
}

func chained(a *id.Account) {
	r := then(ok(a), func(a *id.Account) result[string] { return ok(a.Phone) })
	s, err := r.get()
	ads.Send(s) // want flow(Account.Phone)
	if err != nil {
		ads.Send(err.Error())
	}
	q := then(ok(a), func(a *id.Account) result[string] {
		if a.Email == "" {
			return fail[string](fmt.Errorf("no mail for %s", a.ID))
		}
		return ok(a.Name)
	})
	s, err = q.get()
	ads.Send(s)
	ads.Put(err)
}

type pair[A, B any] struct {
	first  A
	second B
}

func zip[A, B any](as []A, bs []B) (out []pair[A, B]) {
	for i := range min(len(as), len(bs)) {
		out = append(out, pair[A, B]{as[i], bs[i]})
	}
	return out
}

func (p pair[A, B]) swap() pair[B, A] { return pair[B, A]{p.second, p.first} }

func pairs(a *id.Account) {
	for _, p := range zip([]string{a.Name}, []string{a.Phone}) {
		ads.Send(p.first)
		ads.Send(p.second) // want flow(Account.Phone)
		q := p.swap()
		ads.Send(q.second)
		ads.Send(q.first) // want flow(Account.Phone)
	}
}

type sender[T any] interface{ send(T) }

type adSender[T any] struct{ conv func(T) string }

func (s adSender[T]) send(v T) { ads.Send(s.conv(v)) } // want flow(Account.Email)

type nop[T any] struct{}

func (nop[T]) send(T) {}

type pipe[T any, S sender[T]] struct {
	out S
	buf []T
}

func (p *pipe[T, S]) put(v T) { p.buf = append(p.buf, v) }

func (p *pipe[T, S]) flush() {
	for _, v := range p.buf {
		p.out.send(v)
	}
	p.buf = p.buf[:0]
}

func pipes(a *id.Account) {
	p := &pipe[*id.Account, adSender[*id.Account]]{out: adSender[*id.Account]{func(a *id.Account) string { return a.Email }}}
	p.put(a)
	p.flush()
	n := &pipe[*id.Account, adSender[*id.Account]]{out: adSender[*id.Account]{func(a *id.Account) string { return a.Name }}}
	n.put(a)
	n.flush()
	q := &pipe[string, nop[string]]{}
	q.put(a.Phone)
	q.flush()
}

type option[T any] struct{ v *T }

func some[T any](v T) option[T] { return option[T]{&v} }

func (o option[T]) or(d T) T {
	if o.v == nil {
		return d
	}
	return *o.v
}

func options(a *id.Account) {
	ads.Send(some(a.Name).or(a.ID))
	ads.Send(some(a.Phone).or("x")) // want flow(Account.Phone)
	ads.Send(option[string]{}.or(a.Name))
}
