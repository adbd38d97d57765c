package flowsample

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// What takes the place of a contact is what lies there.

func overwritten(a *id.Account) {
	b := *a
	b.Phone = a.Name
	ads.Send(b.Phone)
	ads.Send(b.Email) // want flow(Account.Email)
	b.Email = b.Name
	ads.Send(b.Email)
}

func rebuilt(p id.Profile) {
	q := id.Profile{Backup: p.Newsletter, Newsletter: p.Newsletter}
	ads.Send(q.Backup)
	q = id.Profile{Backup: p.Newsletter, Newsletter: p.Backup}
	ads.Send(q.Newsletter) // want flow(Profile.Backup)
}

type form struct{ tel string }

func collected(f form, name string) {
	a := &id.Account{Phone: f.tel}
	ads.Send(a.Phone) // want flow(Account.Phone)
	a.Email = name
	ads.Send(a.Email) // want flow(Account.Email)
}
