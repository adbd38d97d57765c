// Package flowdirect hands a contact on without a detour.
package flowdirect

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func direct(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Log(a.Phone)
}

func two(a *id.Account) {
	ads.SendAll(a.ID, a.Phone, a.Email) // want flow(Account.Phone) flow(Account.Email)
	ads.Send(a.Phone + a.Email)         // want flow(Account.Phone) flow(Account.Email)
}

func loaded() {
	a := id.Load("7")
	ads.Send(a.Phone)            // want flow(Account.Phone)
	ads.Send(id.Load("8").Email) // want flow(Account.Email)
	ads.Send(id.Load("9").ID)
}

func nested(a id.Account) {
	ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
	ads.Send(a.Profile.Newsletter)
	ads.Send(a.Profile.City)
	p := a.Profile
	ads.Send(p.Backup) // want flow(Profile.Backup)
}

func friends(a *id.Account) {
	for _, f := range a.Friends {
		ads.Send(f.Phone) // want flow(Account.Phone)
		ads.Send(f.Name)
	}
	ads.Send(a.Friends[0].Friends[1].Email) // want flow(Account.Email)
}

func whole(a *id.Account) {
	ads.Put(a)         // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	ads.Put(*a)        // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	ads.Put(a.Profile) // want flow(Profile.Backup)
	ads.Put(a.Age)
}

func presence(a *id.Account) {
	ads.Score(len(a.Phone))
	if a.Phone != "" {
		ads.Send(a.ID)
	}
	ads.Put(a.Phone == "")
	ads.Put(a.Email != "")
}
