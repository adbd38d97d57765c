// Package matchslices looks a contact up in slices.
package matchslices

import (
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func contains(a *id.Account, leads []string) {
	if slices.Contains(leads, a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if slices.Contains(leads, a.Name) {
		ads.Send(a.ID)
	}
}

func index(a *id.Account, leads, keys []string) {
	if i := slices.Index(leads, a.Email); i >= 0 && i < len(keys) {
		ads.Send(keys[i]) // want match(Account.Email)
	}
	if i := slices.Index(leads, a.Name); i >= 0 && i < len(keys) {
		ads.Send(keys[i])
	}
}

func search(a *id.Account, sorted []string) {
	i, found := slices.BinarySearch(sorted, a.Phone)
	if found {
		ads.Send(sorted[i]) // want match(Account.Phone)
	}
	j, found := slices.BinarySearch(sorted, a.ID)
	if found {
		ads.Send(sorted[j])
	}
}

// The contacts are the list, the advertiser's value is looked up.
func reversed(all []*id.Account, lead string) {
	var phones, names []string
	for _, a := range all {
		phones = append(phones, a.Phone)
		names = append(names, a.Name)
	}
	if slices.Contains(phones, lead) {
		ads.Send(lead) // want match(Account.Phone)
	}
	if slices.Contains(names, lead) {
		ads.Send(lead)
	}
	if len(phones) > 0 {
		ads.Send(lead)
	}
}

func containsFunc(all []*id.Account, lead string) {
	if slices.ContainsFunc(all, func(a *id.Account) bool { return a.Phone == lead }) {
		ads.Send(lead) // want match(Account.Phone)
	}
	if slices.ContainsFunc(all, func(a *id.Account) bool { return a.Phone == "" }) {
		ads.Send(lead)
	}
}

func indexFunc(all []*id.Account, lead string) {
	i := slices.IndexFunc(all, func(a *id.Account) bool { return strings.EqualFold(a.Email, lead) })
	if i >= 0 {
		ads.Send(all[i].ID) // want match(Account.Email)
	}
	j := slices.IndexFunc(all, func(a *id.Account) bool { return a.Name == lead })
	if j >= 0 {
		ads.Send(all[j].ID)
	}
}

func equal(a *id.Account, row []string) {
	if slices.Equal([]string{a.Phone, a.Email}, row) {
		ads.Send(a.ID) // want match(Account.Phone) match(Account.Email)
	}
	if slices.Equal([]string{a.Name, a.ID}, row) {
		ads.Send(a.ID)
	}
}

func dropped(all []*id.Account, leads []string) {
	rest := slices.DeleteFunc(all, func(a *id.Account) bool { return !slices.Contains(leads, a.Phone) })
	for _, a := range rest {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func keptNames(all []*id.Account, leads []string) {
	rest := slices.DeleteFunc(all, func(a *id.Account) bool { return !slices.Contains(leads, a.Name) })
	for _, a := range rest {
		ads.Send(a.ID)
	}
}
