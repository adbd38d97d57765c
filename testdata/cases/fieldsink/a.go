// Package fieldsink writes into fields that are used for advertising.
package fieldsink

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func write(a *id.Account) {
	var e ads.Event
	e.Key = a.Phone // want flow(Account.Phone)
	e.Kind = a.Email
	e.Key = a.Name
}

func literal(a *id.Account) ads.Event {
	return ads.Event{Kind: "x", Key: a.Email} // want flow(Account.Email)
}

func literalClean(a *id.Account) *ads.Event {
	return &ads.Event{Kind: a.Phone, Key: a.ID}
}

func unkeyed(a *id.Account) ads.Event {
	return ads.Event{a.Email, a.Phone, nil} // want flow(Account.Phone)
}

func pointer(e *ads.Event, all []*id.Account) {
	for _, a := range all {
		e.Tags = append(e.Tags, a.Phone) // want flow(Account.Phone)
	}
}

func fill(e *ads.Event, s string) {
	e.Key = s // want flow(Account.Phone)
}

func fillClean(e *ads.Event, s string) { e.Key = s }

func viaHelper(a *id.Account, e *ads.Event) {
	fill(e, a.Phone)
	fillClean(e, a.Name)
}

func batch(all []*id.Account) (out []ads.Event) {
	for _, a := range all {
		out = append(out, ads.Event{
			Kind: "batch",
			Key:  a.Phone, // want flow(Account.Phone)
		})
	}
	return out
}
