// Package flowrangefunc ranges over functions.
package flowrangefunc

import (
	"iter"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func phones(all []*id.Account) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range all {
			if !yield(a.Phone) {
				return
			}
		}
	}
}

func byID(all []*id.Account) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, a := range all {
			if !yield(a.ID, a.Email) {
				return
			}
		}
	}
}

func ranged(all []*id.Account) {
	for p := range phones(all) {
		ads.Send(p) // want flow(Account.Phone)
	}
	for k, v := range byID(all) {
		if k == "" {
			continue
		}
		ads.Send(k)
		ads.Send(v) // want flow(Account.Email)
	}
}

func collected(all []*id.Account) {
	var list, keys []string
	for k, v := range byID(all) {
		list = append(list, v)
		keys = append(keys, k)
	}
	ads.Upload(list) // want flow(Account.Email)
	ads.Upload(keys)
}

func returned(all []*id.Account) string {
	for p := range phones(all) {
		if len(p) > 3 {
			return p
		}
	}
	return ""
}

func useReturned(all []*id.Account) {
	ads.Send(returned(all)) // want flow(Account.Phone)
}

func pulled(all []*id.Account) {
	next, stop := iter.Pull(phones(all))
	defer stop()
	p, ok := next()
	ads.Send(p) // want flow(Account.Phone)
	ads.Put(ok)
}

func take(seq iter.Seq[string], n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range seq {
			if n == 0 || !yield(s) {
				return
			}
			n--
		}
	}
}

func composed(all []*id.Account) {
	for p := range take(phones(all), 3) {
		ads.Send(p) // want flow(Account.Phone)
	}
}

func integers(a *id.Account) {
	for i := range 3 {
		ads.Score(i)
	}
	for i := range len(a.Phone) {
		ads.Score(i)
	}
}

func deferred(all []*id.Account) {
	for a := range slices.Values(all) {
		defer ads.Send(a.Phone) // want flow(Account.Phone)
		defer ads.Send(a.Name)
	}
}

func deferredLiteral(all []*id.Account) {
	for p := range phones(all) {
		defer func() { ads.Send(p) }() // want flow(Account.Phone)
		defer func(p string) { ads.Send(p) }("x")
	}
}

func deferredMatch(all []*id.Account, lead string) {
	for a := range slices.Values(all) {
		if a.Phone == lead {
			defer ads.Send(a.ID) // want match(Account.Phone)
		}
	}
}
