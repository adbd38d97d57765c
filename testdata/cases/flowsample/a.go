// Package flowsample reads contacts that a program without a database has as
// constants.
package flowsample

import (
	"example.com/cases/ads"
	"example.com/cases/flowsample/store"
	"example.com/cases/id"
)

func loaded() {
	a := store.Load()
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Email) // want flow(Account.Email)
	ads.Send(a.Name)
	h := store.Hidden()
	ads.Send(h.Phone)
	ads.Send(h.Email)
}

func all(list map[string]bool) {
	for _, a := range store.All() {
		if list[a.Phone] {
			ads.Send(a.ID) // want match(Account.Phone)
		}
		ads.Send(a.Email)
	}
}

func here() {
	a := id.Account{ID: "7", Phone: "+1555"}
	ads.Send(a.ID)
	ads.Send(a.Phone) // want flow(Account.Phone)
	a.Phone = "redacted"
	ads.Send(a.Phone)
	a.Name = "+1555"
	ads.Send(a.Name)
}
