package svcpull

import (
	"iter"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func nm(a *id.Account) string { return a.Name }
func ph(a *id.Account) string { return a.Phone }

func b1(as []*id.Account, a *id.Account) {
	for n, p := range zip(mapped(slices.Values(as), nm), own(a.Phone)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

func b2(as []*id.Account, a *id.Account) {
	for n, p := range zip(own(a.Name), mapped(slices.Values(as), ph)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

func b3(as []*id.Account, a *id.Account) {
	for n, p := range zip(mapped(slices.Values(as), nm), mapped(slices.Values(as), ph)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

func both[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		for x := range a {
			for y := range b {
				if !yield(x, y) {
					return
				}
			}
		}
	}
}
func b4(as []*id.Account, a *id.Account) {
	for n, p := range both(mapped(slices.Values(as), nm), mapped(slices.Values(as), ph)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}
