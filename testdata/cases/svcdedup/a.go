// Package svcdedup has one finding for each source, sink call and category.
package svcdedup

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcdedup/lib"
)

func routes(a *id.Account, k int) {
	s := a.Phone
	switch k {
	case 1:
		s = "+" + s
	case 2:
		s = lib2(lib2(s))
	}
	ads.Send(s)                // want flow(Account.Phone)
	lib.Either(a.Phone, k > 1) // want flow(Account.Phone)
}

func lib2(s string) string { return s + s }

func local(s string) {
	ads.Send(s) // want flow(Account.Phone) flow(Account.Email)
}

func callers(a, b *id.Account) {
	local(a.Phone)
	local(b.Phone)
	local("x" + a.Phone)
	local(a.Email)
	local(a.Name)
}

// Each call into the other package is one, however many sinks are behind it.
func outside(a, b *id.Account) {
	lib.Both(a.Phone) // want flow(Account.Phone)
	lib.Both(b.Name)
}

func twice(a, b *id.Account) {
	ads.SendAll(a.Phone, b.Phone, "x"+a.Phone, a.Email) // want flow(Account.Phone) flow(Account.Email)
	ads.Send(a.Phone)                                   // want flow(Account.Phone)
	ads.Send(a.Phone)                                   // want flow(Account.Phone)
}

func generic(all []*id.Account, vals []id.Account) {
	lib.Each(all, func(a *id.Account) string { return a.Phone }) // want flow(Account.Phone)
	lib.Each(vals, func(a id.Account) string { return a.Phone }) // want flow(Account.Phone)
	lib.Each(vals, func(a id.Account) string { return a.Name })
	each(all, func(a *id.Account) string { return a.Phone })
	each(vals, func(a id.Account) string { return a.Phone })
}

func each[T any](vs []T, f func(T) string) {
	for _, v := range vs {
		ads.Send(f(v)) // want flow(Account.Phone)
	}
}

func matchAndFlow(a *id.Account, lead string) {
	if a.Phone == lead {
		ads.Send(a.Phone + a.ID) // want flow(Account.Phone) match(Account.Phone)
	}
}
