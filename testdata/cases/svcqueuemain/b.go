package main

import (
	"slices"
	"sort"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func search(all []*id.Account, leads []string) {
	slices.SortFunc(all, func(x, y *id.Account) int { return strings.Compare(x.Email, y.Email) })
	for _, l := range leads {
		if i, ok := slices.BinarySearchFunc(all, l, func(a *id.Account, l string) int { return strings.Compare(a.Email, l) }); ok {
			ads.Send(all[i].ID) // want match(Account.Email)
		}
		i := sort.Search(len(all), func(i int) bool { return all[i].Email >= l })
		if i < len(all) && all[i].Email == l {
			ads.Send(all[i].ID) // want match(Account.Email)
		}
		if i, ok := sort.Find(len(all), func(i int) int { return strings.Compare(l, all[i].Email) }); ok {
			ads.Send(all[i].Name) // want match(Account.Email)
		}
		if slices.EqualFunc(all, leads, func(a *id.Account, l string) bool { return a.Phone == l }) {
			ads.Send("eq") // want match(Account.Phone)
		}
		if i, ok := slices.BinarySearchFunc(all, l, func(a *id.Account, l string) int { return strings.Compare(a.Name, l) }); ok {
			ads.Send(all[i].ID)
		}
		best := all[0]
		for _, a := range all {
			if a.Email < best.Email {
				best = a
			}
		}
		ads.Send(best.ID) // want match(Account.Email)
	}
}
