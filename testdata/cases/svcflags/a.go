// Package svcflags sets constants in package variables that are structs, arrays and
// anonymous structs.
package svcflags

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type conf struct {
	on    bool
	label string
	last  string
	inner struct{ mode string }
	slots [2]string
}

var (
	current conf
	other   = struct{ label, last string }{}
	table   [3]string
)

func set(a *id.Account) {
	current.on = true
	current.label = "summer"
	current.inner.mode = "fast"
	current.slots[1] = "second"
	current.last = a.Phone
	other.label = "winter"
	other.last = a.Name
	table[0] = "first"
	table[1] = a.Phone
}

func read() {
	ads.Send(current.label)
	ads.Send(current.inner.mode) // want match(Account.Phone)
	ads.Send(current.last)       // want flow(Account.Phone)
	ads.Send(other.label)
	ads.Send(other.last)
	ads.Send(table[1]) // want flow(Account.Phone)
}

func overwritten(a *id.Account) {
	current.slots[0] = a.Phone
	current.slots[0] = "none"
	if current.on {
		ads.Send(a.Name)
	}
}

func decided(a *id.Account, listed string) {
	if a.Phone == listed {
		current.inner.mode = "slow"
		ads.Send(a.Name) // want match(Account.Phone)
	}
}
