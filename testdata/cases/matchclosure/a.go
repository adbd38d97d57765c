// Package matchclosure compares contacts in closures, and selects closures by contacts.
package matchclosure

import (
	"iter"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func inside(a *id.Account, lead string) {
	f := func() {
		if a.Phone == lead {
			ads.Send(a.ID) // want match(Account.Phone)
		}
	}
	f()
}

func predicate(all []*id.Account, lead string) {
	same := func(a *id.Account) bool { return a.Phone == lead }
	named := func(a *id.Account) bool { return a.Name == lead }
	for _, a := range all {
		if same(a) {
			ads.Send(a.ID) // want match(Account.Phone)
		}
		if named(a) {
			ads.Send(a.ID)
		}
	}
}

// filter takes any predicate.
func filter(all []*id.Account, keep func(*id.Account) bool) []*id.Account {
	var out []*id.Account
	for _, a := range all {
		if keep(a) {
			out = append(out, a)
		}
	}
	return out
}

func filtered(all []*id.Account, upload map[string]bool) {
	for _, a := range filter(all, func(a *id.Account) bool { return upload[a.Email] }) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	for _, a := range filter(all, func(a *id.Account) bool { return upload[a.Name] }) {
		ads.Send(a.ID)
	}
	for _, a := range filter(all, func(a *id.Account) bool { return a.Email != "" }) {
		ads.Send(a.ID)
	}
}

// by returns the predicate.
func by(lead string) func(*id.Account) bool {
	return func(a *id.Account) bool { return a.Phone == lead }
}

func returned(a *id.Account, lead string) {
	if by(lead)(a) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func selectedFunc(a *id.Account, lead string) {
	send := ads.Log
	if a.Phone == lead {
		send = ads.Send
	}
	send(a.ID) // want match(Account.Phone)
}

// The closure adds to what its maker sends.
func collected(all []*id.Account, lead string) {
	var hits, names []string
	visit := func(a *id.Account) {
		names = append(names, a.Name)
		if a.Phone != lead {
			return
		}
		hits = append(hits, a.ID)
	}
	for _, a := range all {
		visit(a)
	}
	ads.Upload(hits) // want match(Account.Phone)
	ads.Upload(names)
}

func matching(all []*id.Account, lead string) iter.Seq[*id.Account] {
	return func(yield func(*id.Account) bool) {
		for _, a := range all {
			if a.Phone == lead && !yield(a) {
				return
			}
		}
	}
}

func sequence(all []*id.Account, lead string) {
	for a := range matching(all, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func everyone(all []*id.Account) iter.Seq[*id.Account] {
	return func(yield func(*id.Account) bool) {
		for _, a := range all {
			if !yield(a) {
				return
			}
		}
	}
}

func bodies(all []*id.Account, lead string) {
	for a := range everyone(all) {
		ads.Send(a.Name)
		if a.Phone != lead {
			continue
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
}
