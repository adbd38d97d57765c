// Package matchsearch searches sorted lists for a contact.
package matchsearch

import (
	"sort"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func search(a *id.Account, sorted, keys []string) {
	i := sort.Search(len(sorted), func(i int) bool { return sorted[i] >= a.Phone })
	if i < len(keys) {
		ads.Send(keys[i]) // want match(Account.Phone)
	}
	j := sort.Search(len(sorted), func(i int) bool { return sorted[i] >= a.Name })
	if j < len(keys) {
		ads.Send(keys[j])
	}
}

func searchStrings(a *id.Account, sorted []string) {
	if i := sort.SearchStrings(sorted, a.Email); i < len(sorted) && sorted[i] == a.Email {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if i := sort.SearchStrings(sorted, a.ID); i < len(sorted) && sorted[i] == a.ID {
		ads.Send(a.ID)
	}
}

func find(a *id.Account, sorted []string) {
	_, found := sort.Find(len(sorted), func(i int) int { return strings.Compare(a.Phone, sorted[i]) })
	if found {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

// The accounts are sorted by what everybody may see.
func byName(all []*id.Account, name string) {
	i := sort.Search(len(all), func(i int) bool { return all[i].Name >= name })
	if i < len(all) && all[i].Name == name {
		ads.Send(all[i].ID)
	}
}

// A search by hand.
func halves(all []*id.Account, lead string) {
	low, high := 0, len(all)
	for low < high {
		mid := (low + high) / 2
		if all[mid].Phone < lead {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(all) {
		ads.Send(all[low].ID) // want match(Account.Phone)
	}
}

func halvesByID(all []*id.Account, lead string) {
	low, high := 0, len(all)
	for low < high {
		mid := (low + high) / 2
		if all[mid].ID < lead {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(all) {
		ads.Send(all[low].ID)
	}
}

func present(all []*id.Account) {
	n := sort.Search(len(all), func(i int) bool { return len(all[i].Phone) > 0 })
	ads.Score(n)
}
