// Package oraclewhole hands on an account of which a callee has read a part
// before, in a loop. Found by the oracle: the rest of the account was forgotten.
package oraclewhole

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/oraclewhole/lib"
)

func run() {
	a := id.Load("a")
	for range a.Friends {
		_ = lib.City(a, a.Name)
	}
	ads.Put(a) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
}

func runOnName() {
	a := id.Load("a")
	for range a.Friends {
		_ = lib.City(a, a.Name)
	}
	ads.Put(a.Name)
}
