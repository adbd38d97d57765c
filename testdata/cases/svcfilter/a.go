// Package svcfilter maps, filters, sorts and groups.
package svcfilter

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func mapSlice[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

func filter[T any](in []T, keep func(T) bool) []T {
	var out []T
	for _, x := range in {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func reduce[T, A any](in []T, acc A, f func(A, T) A) A {
	for _, x := range in {
		acc = f(acc, x)
	}
	return acc
}

func groupBy[T any, K comparable](in []T, key func(T) K) map[K][]T {
	m := map[K][]T{}
	for _, x := range in {
		m[key(x)] = append(m[key(x)], x)
	}
	return m
}

func mapped(all []*id.Account) {
	ads.Upload(mapSlice(all, func(a *id.Account) string { return a.Phone })) // want flow(Account.Phone)
	ads.Upload(mapSlice(all, func(a *id.Account) string { return a.Name }))
	adults := filter(all, func(a *id.Account) bool { return a.Age >= 18 })
	ads.Upload(mapSlice(adults, func(a *id.Account) string { return a.ID }))
	ads.Put(adults) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	reachable := filter(all, func(a *id.Account) bool { return a.Phone != "" })
	ads.Upload(mapSlice(reachable, func(a *id.Account) string { return a.ID }))
}

func reduced(all []*id.Account) {
	ads.Score(reduce(all, 0, func(n int, a *id.Account) int { return n + a.Age }))
	ads.Send(reduce(all, "", func(s string, a *id.Account) string { return s + a.Email })) // want flow(Account.Email)
	ads.Score(reduce(all, 0, func(n int, a *id.Account) int {
		if a.Phone != "" {
			n++
		}
		return n
	}))
}

func grouped(all []*id.Account) {
	byCity := groupBy(all, func(a *id.Account) string { return a.Profile.City })
	for city, in := range byCity {
		ads.Send(city)
		ads.Score(len(in))
		for _, a := range in {
			ads.Send(a.Phone) // want flow(Account.Phone)
			ads.Send(a.Profile.Newsletter)
		}
	}
	byMail := groupBy(all, func(a *id.Account) string { return strings.ToLower(a.Email) })
	for _, mail := range slices.Sorted(maps.Keys(byMail)) {
		ads.Send(mail) // want flow(Account.Email)
	}
}

type contact struct{ user, addr string }

func sorted(all []*id.Account) {
	var cs []contact
	for _, a := range all {
		cs = append(cs, contact{a.ID, a.Email})
	}
	sort.Slice(cs, func(i, j int) bool { return cs[i].user < cs[j].user })
	slices.SortFunc(cs, func(x, y contact) int { return cmp.Compare(x.user, y.user) })
	for _, c := range cs {
		ads.Send(c.user)
		ads.Send(c.addr) // want flow(Account.Email)
	}
	ads.Send(slices.MinFunc(cs, func(x, y contact) int { return strings.Compare(x.user, y.user) }).user)
	ads.Send(slices.MinFunc(cs, func(x, y contact) int { return strings.Compare(x.user, y.user) }).addr) // want flow(Account.Email)
	i, ok := slices.BinarySearchFunc(cs, "x", func(c contact, s string) int { return strings.Compare(c.user, s) })
	if ok {
		ads.Send(cs[i].user)
	}
}
