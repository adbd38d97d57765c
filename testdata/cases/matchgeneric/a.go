// Package matchgeneric compares contacts in generic code.
package matchgeneric

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func contains[T comparable](list []T, x T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

func in(a *id.Account, upload []string) {
	if contains(upload, a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if contains(upload, a.Name) {
		ads.Send(a.ID)
	}
}

func keyBy[K comparable, V any](list []V, key func(V) K) map[K]V {
	m := make(map[K]V, len(list))
	for _, v := range list {
		m[key(v)] = v
	}
	return m
}

func keyed(all []*id.Account, lead string) {
	mails := keyBy(all, func(a *id.Account) string { return a.Email })
	names := keyBy(all, func(a *id.Account) string { return a.Name })
	if a := mails[lead]; a != nil {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if a := names[lead]; a != nil {
		ads.Send(a.ID)
	}
}

type set[T comparable] map[T]struct{}

func (s set[T]) add(x T)      { s[x] = struct{}{} }
func (s set[T]) has(x T) bool { _, ok := s[x]; return ok }

func sets(all []*id.Account, lead string) {
	phones, names := set[string]{}, set[string]{}
	for _, a := range all {
		phones.add(a.Phone)
		names.add(a.Name)
	}
	if phones.has(lead) {
		ads.Send(lead) // want match(Account.Phone)
	}
	if names.has(lead) {
		ads.Send(lead)
	}
}

func where[T any](list []T, ok func(T) bool) (out []T) {
	for _, x := range list {
		if ok(x) {
			out = append(out, x)
		}
	}
	return out
}

func filtered(all []*id.Account, upload set[string]) {
	hits := where(all, func(a *id.Account) bool { return upload.has(a.Phone) })
	for _, a := range hits {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	grown := where(all, func(a *id.Account) bool { return a.Age >= 18 })
	for _, a := range grown {
		ads.Send(a.ID)
	}
}

func pick[T any](ok bool, x, y T) T {
	if ok {
		return x
	}
	return y
}

func picked(a *id.Account, lead string) {
	ads.Send(pick(a.Phone == lead, "hit", "miss")) // want match(Account.Phone)
	ads.Send(pick(a.Name == lead, "hit", "miss"))
}
