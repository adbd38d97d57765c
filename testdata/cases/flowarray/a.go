// Package flowarray carries contacts in arrays.
package flowarray

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func element(a *id.Account, i int) {
	var x, y [3]string
	x[i] = a.Phone
	y[i] = a.Name
	ads.Send(x[0])   // want flow(Account.Phone)
	ads.Upload(x[:]) // want flow(Account.Phone)
	ads.Upload(y[1:])
	ads.Score(len(x))
}

// An array is copied when it is assigned.
func copied(a *id.Account) {
	x := [2]string{"a", "b"}
	y := x
	y[0] = a.Phone
	ads.Upload(x[:])
	ads.Upload(y[:]) // want flow(Account.Phone)
}

func ranged(a *id.Account) {
	for _, s := range [...]string{a.ID, a.Email} {
		ads.Send(s) // want flow(Account.Email)
	}
	for i, s := range [...]string{a.ID, a.Name} {
		ads.Send(s)
		ads.Score(i)
	}
}

func byValue(x [1]string) string { x[0] = "gone"; return x[0] }

func passed(a *id.Account) {
	x := [1]string{a.Phone}
	ads.Send(byValue(x))
	ads.Send(x[0]) // want flow(Account.Phone)
}

func converted(a *id.Account) {
	arr := [4]byte([]byte(a.Phone)[:4])
	ads.Bytes(arr[:]) // want flow(Account.Phone)
	ptr := (*[4]byte)([]byte(a.Email))
	ads.Bytes(ptr[:]) // want flow(Account.Email)
}

func ofStructs(a *id.Account) {
	var p [2]id.Profile
	p[1].City = a.Phone
	ads.Send(p[1].City) // want flow(Account.Phone)
	ads.Send(p[1].Newsletter)
}
