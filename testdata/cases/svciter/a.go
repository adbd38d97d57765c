// Package svciter has iterators.
package svciter

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type store struct {
	all  []*id.Account
	byID map[string]*id.Account
}

func (s *store) each() iter.Seq[*id.Account] { return slices.Values(s.all) }

func (s *store) phones() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, a := range s.all {
			if !yield(a.ID, a.Phone) {
				return
			}
		}
	}
}

func mapSeq[T, U any](in iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for x := range in {
			if !yield(f(x)) {
				return
			}
		}
	}
}

func filterSeq[T any](in iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range in {
			if keep(x) && !yield(x) {
				return
			}
		}
	}
}

func keys[K, V any](in iter.Seq2[K, V]) iter.Seq[K] {
	return func(yield func(K) bool) {
		in(func(k K, _ V) bool { return yield(k) })
	}
}

func values[K, V any](in iter.Seq2[K, V]) iter.Seq[V] {
	return func(yield func(V) bool) {
		for _, v := range in {
			if !yield(v) {
				return
			}
		}
	}
}

func loops(s *store) {
	for user, phone := range s.phones() {
		ads.Send(user)
		ads.Send(phone) // want flow(Account.Phone)
	}
	for a := range s.each() {
		ads.Send(a.Name)
		ads.Send(a.Email) // want flow(Account.Email)
	}
	for user := range keys(s.phones()) {
		ads.Send(user)
	}
	for phone := range values(s.phones()) {
		ads.Send(phone) // want flow(Account.Phone)
	}
}

func collected(s *store) {
	ads.Upload(slices.Collect(mapSeq(s.each(), func(a *id.Account) string { return a.Name })))
	ads.Upload(slices.Collect(mapSeq(s.each(), func(a *id.Account) string { return a.Email }))) // want flow(Account.Email)
	adults := filterSeq(s.each(), func(a *id.Account) bool { return a.Age > 17 })
	ids := mapSeq(adults, func(a *id.Account) string { return a.ID })
	ads.Upload(slices.Sorted(ids))
	m := maps.Collect(s.phones())
	ads.Upload(slices.Sorted(maps.Keys(m)))
	ads.Upload(slices.Sorted(maps.Values(m))) // want flow(Account.Phone)
}

func pulled(s *store) {
	next, stop := iter.Pull2(s.phones())
	defer stop()
	for {
		user, phone, ok := next()
		if !ok {
			break
		}
		ads.Send(user)
		ads.Send(phone) // want flow(Account.Phone)
	}
	more, end := iter.Pull(mapSeq(s.each(), func(a *id.Account) string { return a.Name }))
	defer end()
	n, _ := more()
	ads.Send(n)
}

func parts(a *id.Account) {
	for p := range strings.SplitSeq(a.Email, "@") {
		ads.Send(p) // want flow(Account.Email)
	}
	for p := range strings.FieldsSeq(a.Name) {
		ads.Send(p)
	}
	for i, p := range slices.Backward([]string{a.Phone}) {
		ads.Score(i)
		ads.Send(p) // want flow(Account.Phone)
	}
	for c := range slices.Chunk([]string{a.Name, a.ID}, 1) {
		ads.Upload(c)
	}
}
