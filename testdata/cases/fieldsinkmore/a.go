// Package fieldsinkmore adds to fields that are used for advertising. What they
// hold already was used when it was put there.
package fieldsinkmore

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func grow(e *ads.Event, a *id.Account) {
	e.Tags = append(e.Tags, a.Phone) // want flow(Account.Phone)
	e.Tags = append(e.Tags, a.Name)
	e.Tags = append(e.Tags, "x", a.Email) // want flow(Account.Email)
}

func concat(e *ads.Event, a *id.Account) {
	e.Key = a.Phone // want flow(Account.Phone)
	e.Key += ":" + a.Name
	e.Key += ":" + a.Email // want flow(Account.Email)
}

func label(e *ads.Event, more ...string) { e.Tags = append(e.Tags, more...) }

func byHelper(e *ads.Event, a *id.Account) {
	e.Tags = []string{a.Phone} // want flow(Account.Phone)
	label(e, a.Name)
}

func prefixed(e *ads.Event, a *id.Account) {
	e.Kind = a.Phone
	e.Key = e.Kind + e.Key   // want flow(Account.Phone)
	e.Tags = []string{e.Key} // want flow(Account.Phone)
}

func moved(e, f *ads.Event, a *id.Account) {
	e.Tags = append(e.Tags, a.Phone)   // want flow(Account.Phone)
	f.Tags = append(e.Tags, a.Name)    // want flow(Account.Phone)
	f.Tags = append(f.Tags, e.Tags...) // want flow(Account.Phone)
}

func matched(e *ads.Event, all []*id.Account, leads map[string]bool) {
	for _, a := range all {
		if leads[a.Phone] {
			e.Tags = append(e.Tags, a.ID) // want match(Account.Phone)
		}
		e.Tags = append(e.Tags, a.Name)
	}
}
