// Package flowstub reads contacts of accounts that nothing is known of yet.
package flowstub

import (
	"example.com/cases/ads"
	"example.com/cases/flowstub/store"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func loaded(c *guardlib.Consents) {
	ads.Send(store.Load("7").Phone) // want flow(Account.Phone)
	ads.Send(store.Load("7").Name)
	if a, err := store.Find("7"); err == nil {
		ads.Send(a.Email) // want flow(Account.Email)
	}
	for _, a := range store.All() {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.ID)
	}
	z := store.Zero()
	ads.Send(z.Phone) // want flow(Account.Phone)
	if z.Phone != "" {
		ads.Send(z.ID)
	}
	a := store.Load("7")
	if c.MayMatch(a) {
		ads.Send(a.Phone)
	}
	a.Phone = ""
	ads.Send(a.Phone)
	ads.Put(store.Load("7"))
}

func emptied(a *id.Account) {
	ads.Send(store.Public(a).Phone)
	ads.Send(store.Public(a).Name)
	ads.Send(store.Gone(a.ID).Phone)
	ads.Send(store.Gone(a.ID).Email)
	fresh := id.Account{ID: a.ID}
	ads.Send(fresh.Phone)
}
