// Package matchmaps looks a contact up in the maps of an advertiser.
package matchmaps

import (
	"maps"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func set(a *id.Account, upload map[string]bool) {
	if upload[a.Phone] {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if upload[a.Name] {
		ads.Send(a.ID)
	}
}

func commaOK(a *id.Account, upload map[string]struct{}) {
	if _, ok := upload[a.Email]; ok {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if _, ok := upload[a.ID]; ok {
		ads.Send(a.ID)
	}
}

// What is looked up is selected, without any branch.
func value(a *id.Account, segment map[string]string) {
	ads.Send(segment[a.Phone]) // want match(Account.Phone)
	ads.Send(segment[a.Name])
}

func nested(a *id.Account, upload map[string]map[string][]string) {
	for _, c := range upload[a.Profile.City][a.Phone] {
		ads.Send(c) // want match(Account.Phone)
	}
	for _, c := range upload[a.Profile.City][a.Name] {
		ads.Send(c)
	}
}

type pair struct{ mail, city string }

func structKey(a *id.Account, upload map[pair]int) {
	if upload[pair{a.Email, a.Profile.City}] > 0 {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if upload[pair{a.Profile.Newsletter, a.Profile.City}] > 0 {
		ads.Send(a.ID)
	}
}

func keys(a *id.Account, upload map[string]bool) {
	for k := range maps.Keys(upload) {
		if k == a.Phone {
			ads.Send(a.ID) // want match(Account.Phone)
		}
		if k == a.Name {
			ads.Send(a.ID)
		}
	}
}

// What is left in the upload was selected by what was taken out of it.
func without(all []*id.Account, upload map[string]string) {
	maps.DeleteFunc(upload, func(k, _ string) bool {
		return !slices.ContainsFunc(all, func(a *id.Account) bool { return a.Phone == k })
	})
	for _, key := range upload {
		ads.Send(key) // want match(Account.Phone)
	}
}

func withoutStrangers(all []*id.Account, upload map[string]string) {
	maps.DeleteFunc(upload, func(k, _ string) bool {
		return !slices.ContainsFunc(all, func(a *id.Account) bool { return a.Name == k })
	})
	for _, key := range upload {
		ads.Send(key)
	}
}

// A map from ID to contact says who has one.
func byID(all []*id.Account, lead string) {
	phones := map[string]string{}
	for _, a := range all {
		phones[a.ID] = a.Phone
	}
	if _, ok := phones[lead]; ok {
		ads.Send(lead)
	}
	if p := phones[lead]; p != "" {
		ads.Send(lead)
	}
}
