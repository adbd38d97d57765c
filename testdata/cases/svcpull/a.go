// Package svcpull pulls from iterators that others wrote.
package svcpull

import (
	"iter"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func direct(a *id.Account) {
	next, stop := iter.Pull(slices.Values([]string{a.Phone}))
	defer stop()
	v, _ := next()
	ads.Send(v) // want flow(Account.Phone)
}

func first[B any](b iter.Seq[B]) (B, bool) {
	next, stop := iter.Pull(b)
	defer stop()
	return next()
}

func two(a *id.Account) {
	v, _ := first(slices.Values([]string{a.Phone}))
	ads.Send(v) // want flow(Account.Phone)
	v, _ = first(slices.Values([]string{a.Name}))
	ads.Send(v)
}

func own(s string) iter.Seq[string] { return func(yield func(string) bool) { yield(s) } }

func three(a *id.Account) {
	v, _ := first(own(a.Phone))
	ads.Send(v) // want flow(Account.Phone)
	v, _ = first(own(a.Name))
	ads.Send(v)
}

func firsts[B any](b iter.Seq[B]) iter.Seq[B] {
	return func(yield func(B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		y, ok := next()
		if ok {
			yield(y)
		}
	}
}

func four(a *id.Account) {
	for v := range firsts(own(a.Phone)) {
		ads.Send(v) // want flow(Account.Phone)
	}
	for v := range firsts(own(a.Name)) {
		ads.Send(v)
	}
}

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func five(a *id.Account) {
	for n, p := range zip(own(a.Name), own(a.Phone)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

func mapped[A, B any](s iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range s {
			if !yield(f(a)) {
				return
			}
		}
	}
}
func six(as []*id.Account) {
	for p := range firsts(mapped(slices.Values(as), func(a *id.Account) string { return a.Phone })) {
		ads.Send(p) // want flow(Account.Phone)
	}
}
func seven(as []*id.Account) {
	p, _ := first(mapped(slices.Values(as), func(a *id.Account) string { return a.Phone }))
	ads.Send(p) // want flow(Account.Phone)
}
