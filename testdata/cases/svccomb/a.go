// Package svccomb has continuations.
package svccomb

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type cont func(string) cont

func trampoline(c cont, s string) {
	for c != nil {
		c = c(s)
	}
}

func steps(a *id.Account) {
	var first, second cont
	first = func(s string) cont { ads.Log(s); return second }
	second = func(s string) cont {
		ads.Send(s) // want flow(Account.Email)
		return nil
	}
	trampoline(first, a.Email)
	trampoline(func(s string) cont { ads.Send(s); return nil }, a.Name)
}

func cps(s string, k func(string)) { k(strings.TrimSpace(s)) }

func nested(a *id.Account) {
	cps(a.Phone, func(p string) {
		cps(a.Name, func(n string) {
			ads.Send(n)
			cps(n+p, func(both string) {
				ads.Send(both) // want flow(Account.Phone)
			})
		})
	})
}
