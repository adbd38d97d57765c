// Package flowmanysinks reports each source at each sink call, once.
package flowmanysinks

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func send(s string) {
	ads.Send(s) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
}

func several(a *id.Account) {
	send(a.Phone)
	send(a.Phone + "x")
	send(strings.ToLower(a.Email))
	send(a.Profile.Backup)
	send(a.Name)
}

func again(a *id.Account) {
	s := a.Phone
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(s) // want flow(Account.Phone)
	for range 2 {
		s += s
		ads.Send(s) // want flow(Account.Phone)
	}
}

// Two routes from one source to one call are one finding.
func routes(a *id.Account, short bool) {
	s := a.Phone
	if short {
		s = a.Phone[:3]
	}
	ads.SendAll(s, a.Phone, strings.TrimSpace(s)) // want flow(Account.Phone)
}

// Two accounts are one source: the field.
func accounts(a, b *id.Account) {
	ads.SendAll(a.Phone, b.Phone) // want flow(Account.Phone)
	ads.SendAll(a.Name, b.Name)
}
