// Package svczero compares with zero values and variables that nothing sets.
package svczero

import (
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type contact struct{ Phone, Mail string }

var empty contact
var none string

func run() {
	a := id.Load("1")
	c := contact{a.Phone, a.Email}
	var zero contact
	if c != zero {
		ads.Send("1")
	}
	if c.Phone != zero.Phone {
		ads.Send("2")
	}
	if c != empty {
		ads.Send("3")
	}
	if a.Phone != none {
		ads.Send("4")
	}
	var acc id.Account
	if a.Profile != acc.Profile {
		ads.Send("5")
	}
	if c != (contact{}) {
		ads.Send("6")
	}
	set = a.Name
	if a.Phone != set {
		ads.Send("8") // want match(Account.Phone)
	}
	var filled contact
	fill(&filled)
	if c != filled {
		ads.Send("9") // want match(Account.Phone) match(Account.Email)
	}
	var s string
	if a.Phone != s {
		ads.Send("7")
	}
}

var set string

func fill(c *contact) { c.Phone = os.Getenv("PHONE") }
