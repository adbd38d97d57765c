// Package matchboth matches a contact and hands it on, or matches several.
package matchboth

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func both(a *id.Account, upload map[string]bool) {
	if upload[a.Phone] {
		ads.Send(a.Phone) // want flow(Account.Phone) match(Account.Phone)
		ads.Send(a.Email) // want flow(Account.Email) match(Account.Phone)
		ads.Send(a.Name)  // want match(Account.Phone)
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func two(a *id.Account, phone, mail string) {
	if a.Phone == phone || a.Email == mail {
		ads.Send(a.ID) // want match(Account.Phone) match(Account.Email)
	}
}

func nested(a *id.Account, phone, mail string) {
	if a.Phone == phone {
		ads.Send(a.Name) // want match(Account.Phone)
		if a.Email == mail {
			ads.Send(a.ID) // want match(Account.Phone) match(Account.Email)
		}
	}
	if a.Name == phone {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

// A contact against a contact, of two fields.
func each(a, b *id.Account) {
	if a.Email == b.Profile.Backup {
		ads.Send(a.ID) // want match(Account.Email) match(Profile.Backup)
	}
	if a.Name == b.Name {
		ads.Send(a.ID)
	}
}

// One finding, though there are two comparisons.
func twice(a *id.Account, upload map[string]bool, lead string) {
	if upload[a.Phone] && a.Phone != lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

// A match chooses what is looked up next.
func chained(a *id.Account, customers, campaigns map[string]string) {
	c := customers[a.Phone]
	ads.Send(campaigns[c]) // want match(Account.Phone)
	d := customers[a.ID]
	ads.Send(campaigns[d])
}

func sentInLoop(all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if upload[a.Phone] {
			ads.Upload([]string{a.ID, a.Email}) // want flow(Account.Email) match(Account.Phone)
		}
	}
}
