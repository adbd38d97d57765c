// Package flowwrittenbehind hands accounts on after something behind a pointer
// in them was written.
package flowwrittenbehind

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type place struct{ City string }

type user struct {
	Name string
	//purpose:source security
	Phone string
	At    *place
	All   []*place
}

func whole(u *user) {
	u.At.City = "x"
	ads.Put(u) // want flow(user.Phone)
}

func value(u user) {
	u.At.City = "x"
	u.All[0].City = "y"
	ads.Put(u)    // want flow(user.Phone)
	ads.Put(u.At) // no contact is behind it
}

func account(a *id.Account) {
	a.Friends[0].Age = 1
	ads.Put(a) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
}

func cleared(u *user) {
	u.At.City = "x"
	u.Phone = ""
	ads.Put(u)
}
