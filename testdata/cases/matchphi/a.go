// Package matchphi joins values where branches meet again.
package matchphi

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func text(a *id.Account, lead string) {
	s := "stranger"
	if a.Phone == lead {
		s = "customer"
	}
	ads.Send(s) // want match(Account.Phone)
}

func textByName(a *id.Account, lead string) {
	s := "stranger"
	if a.Name == lead {
		s = "customer"
	}
	ads.Send(s)
}

func which(a, b *id.Account, lead string) {
	x := a
	if b.Email == lead {
		x = b
	}
	ads.Send(x.ID) // want match(Account.Email)
	ads.Send(a.ID)
}

func oneSide(a *id.Account, lead string) {
	region := a.Profile.City
	note := "none"
	if a.Phone == lead {
		note = "hit"
	}
	ads.Send(region)
	ads.SendAll(region, note) // want match(Account.Phone)
}

func and(a *id.Account, lead string) {
	ok := a.Age > 18 && a.Phone == lead
	ads.Put(ok) // want match(Account.Phone)
	grown := a.Age > 18 && a.Name == lead
	ads.Put(grown)
}

func nested(a *id.Account, lead, name string) {
	level := 0
	if a.Name == name {
		level = 1
		if a.Phone == lead {
			level = 2
		}
	}
	ads.Score(level) // want match(Account.Phone)
}

func flagInLoop(all []*id.Account, lead string) {
	found := false
	for _, a := range all {
		if a.Phone == lead {
			found = true
			break
		}
	}
	if found {
		ads.Send(lead) // want match(Account.Phone)
	}
}

func last(all []*id.Account, lead string) {
	best := ""
	for _, a := range all {
		if a.Email == lead {
			best = a.ID
		}
	}
	ads.Send(best) // want match(Account.Email)
}

// Both sides agree on what the sink gets: only the log differs.
func sameEitherWay(a *id.Account, lead string) {
	s := a.Name
	if a.Phone == lead {
		ads.Log("hit")
	} else {
		ads.Log("miss")
	}
	ads.Send(s)
}

// The flag is of presence, whatever its branches did in between.
func presence(a *id.Account) {
	channel := "post"
	if a.Phone != "" {
		channel = "call"
	} else if a.Email != "" {
		channel = "mail"
	}
	ads.Send(channel)
}
