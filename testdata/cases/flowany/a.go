// Package flowany puts values of several types into one interface value.
package flowany

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func either(a *id.Account, name bool) {
	var v any = a
	if name {
		v = a.Name
	}
	ads.Put(v) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	var w any = a.Age
	if name {
		w = a.Name
	}
	ads.Put(w)
}

type box struct{ v any }

func boxed(a *id.Account, name bool) {
	b := box{a.Profile}
	if name {
		b = box{a.Name}
	}
	ads.Put(b.v) // want flow(Profile.Backup)
	if s, ok := b.v.(string); ok {
		ads.Send(s)
	}
	if p, ok := b.v.(id.Profile); ok {
		ads.Send(p.Backup) // want flow(Profile.Backup)
		ads.Send(p.City)
	}
}

func listed(a *id.Account) {
	list := []any{a.Name, a, 1}
	for _, v := range list {
		ads.Put(v) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
		if s, ok := v.(string); ok {
			ads.Send(s)
		}
	}
}
