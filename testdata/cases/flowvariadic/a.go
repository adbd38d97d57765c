// Package flowvariadic passes contacts as variadic arguments.
package flowvariadic

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func sink(a *id.Account) {
	ads.SendAll()
	ads.SendAll("x", a.Phone) // want flow(Account.Phone)
	ads.SendAll(a.ID, a.Name)
	list := []string{a.Email}
	ads.SendAll(list...)                // want flow(Account.Email)
	ads.PutAll(a.Age, a.Profile.Backup) // want flow(Profile.Backup)
	ads.PutAll(a.Age, a.ID)
}

func first(ss ...string) string { return ss[0] }

func viaFirst(a *id.Account) {
	ads.Send(first(a.Phone, "x")) // want flow(Account.Phone)
	ads.Send(first(a.Name, "x"))
}

func forward(ss ...string) {
	ads.SendAll(ss...) // want flow(Account.Phone)
}

func forwardClean(ss ...string) { ads.SendAll(ss...) }

func callers(a *id.Account) {
	forward(a.Phone, a.Name)
	forwardClean(a.ID, a.Name)
}

// fill writes into the caller's slice.
func fill(v string, into ...string) {
	for i := range into {
		into[i] = v
	}
}

func filled(a *id.Account) {
	list, other := make([]string, 2), make([]string, 2)
	fill(a.Phone, list...)
	fill(a.Name, other...)
	ads.Upload(list) // want flow(Account.Phone)
	ads.Upload(other)
}
