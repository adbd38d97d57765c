// Package svcident compares identities and values.
package svcident

import (
	"slices"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type nd struct {
	acct id.Account
	name string
}

func ptrs(all []*id.Account, one *id.Account, seen map[*id.Account]bool) {
	if seen[one] {
		ads.Send(one.ID)
	}
	if slices.Contains(all, one) {
		ads.Send(one.ID)
	}
	for _, a := range all {
		if a == one {
			ads.Send(a.ID)
		}
	}
	var m sync.Map
	m.Store(one, true)
	if _, ok := m.Load(all[0]); ok {
		ads.Send(one.ID)
	}
	if slices.Index(all, one) > 2 {
		ads.Send(one.Name)
	}
	switch one {
	case all[0]:
		ads.Send(one.Name)
	}
	delete(seen, one)
	ads.Score(len(seen))
	all = slices.DeleteFunc(all, func(a *id.Account) bool { return a == one })
	for _, a := range all {
		ads.Send(a.ID)
	}
	idx := map[*id.Account]int{}
	for i, a := range all {
		idx[a] = i
	}
	ads.Score(idx[one])
}

type key struct {
	phone, city string
}

func values(a *id.Account, m map[key]bool, k key) {
	if m[key{a.Phone, a.Profile.City}] {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if m[key{"", a.Profile.City}] {
		ads.Send(a.ID)
	}
	if (key{a.Phone, ""}) == k {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if (key{city: a.Profile.City}) == k {
		ads.Send(a.ID)
	}
}

func ifaces(x, y any, a *id.Account) {
	x = a
	if x == y {
		ads.Send(a.ID)
	}
	x = a.Phone
	if x == y {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if a.Friends == nil || x != nil {
		ads.Send(a.ID)
	}
}
func chans(c, d chan *id.Account, a *id.Account) {
	c <- a
	if c == d {
		ads.Send(a.ID)
	}
	if cap(c) == len(d) {
		ads.Send(a.ID)
	}
}
func counts(all []*id.Account) {
	byCity := map[string][]*id.Account{}
	for _, a := range all {
		byCity[a.Profile.City] = append(byCity[a.Profile.City], a)
	}
	for c, in := range byCity {
		if len(in) > 10 {
			ads.Send(c)
			for _, a := range in {
				ads.Send(a.Name)
			}
		}
	}
	slices.SortFunc(all, func(x, y *id.Account) int { return x.Age - y.Age })
	if all[0].Age > all[1].Age {
		ads.Send(all[0].ID)
	}
	if all[0].ID == all[1].ID {
		ads.Send(all[0].ID)
	}
	if n := slices.IndexFunc(all, func(a *id.Account) bool { return a.Name == "x" }); n >= 0 {
		ads.Send(all[n].ID)
	}
}

// mapped keeps accounts in maps of sync: pointers are identities, structs and
// texts are what they hold.
func mapped(byPointer, byValue, byText *sync.Map, all []*id.Account, one *id.Account) {
	byPointer.Store(one, true)
	if _, ok := byPointer.Load(all[0]); ok {
		ads.Send(one.ID)
	}
	if _, ok := byValue.LoadOrStore(nd{acct: *one}, 1); ok {
		ads.Send(one.ID) // want match(Account.Phone) match(Account.Email) match(Profile.Backup)
	}
	if _, ok := byText.LoadAndDelete(one.Phone); ok {
		ads.Send(one.ID) // want match(Account.Phone)
	}
}
