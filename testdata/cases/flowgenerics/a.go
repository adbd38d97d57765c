// Package flowgenerics moves contacts through generic code.
package flowgenerics

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func mapTo[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func mapped(all []*id.Account) {
	ads.Upload(mapTo(all, func(a *id.Account) string { return a.Phone })) // want flow(Account.Phone)
	ads.Upload(mapTo(all, func(a *id.Account) string { return a.Name }))
}

type box[T any] struct {
	v     T
	label string
}

func (b *box[T]) set(v T) { b.v = v }
func (b *box[T]) get() T  { return b.v }

func boxed(a *id.Account) {
	var p, q box[string]
	p.set(a.Phone)
	p.label = "phone"
	q.set(a.Name)
	ads.Send(p.get()) // want flow(Account.Phone)
	ads.Send(p.label)
	ads.Send(q.get())
}

type pair[K comparable, V any] struct {
	Key K
	Val V
}

func makePair[K comparable, V any](k K, v V) pair[K, V] { return pair[K, V]{k, v} }

func paired(a *id.Account) {
	p := makePair(a.ID, a.Email)
	ads.Send(p.Key)
	ads.Send(p.Val) // want flow(Account.Email)
}

type phoner interface{ number() string }

type login struct{ a *id.Account }

func (l login) number() string { return l.a.Phone }

type desk struct{ a *id.Account }

func (d desk) number() string { return d.a.Profile.City }

func numbers[T phoner](ts ...T) (out []string) {
	for _, t := range ts {
		out = append(out, t.number())
	}
	return out
}

func constrained(a *id.Account) {
	ads.Upload(numbers(login{a})) // want flow(Account.Phone)
	ads.Upload(numbers(desk{a}))
}

func send[T ~string](v T) {
	ads.Send(string(v)) // want flow(Account.Phone)
}

func sendClean[T ~string](v T) { ads.Send(string(v)) }

type e164 string

func conversions(a *id.Account) {
	send(e164(a.Phone))
	sendClean(e164(a.Name))
}

type list[T any] struct {
	head *node[T]
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) { l.head = &node[T]{v, l.head} }

func (l *list[T]) all(yield func(T) bool) {
	for n := l.head; n != nil; n = n.next {
		if !yield(n.v) {
			return
		}
	}
}

func linked(a *id.Account) {
	var l, m list[string]
	l.push("x")
	l.push(a.Phone)
	m.push(a.Name)
	for v := range l.all {
		ads.Send(v) // want flow(Account.Phone)
	}
	for v := range m.all {
		ads.Send(v)
	}
}
