// Package mid joins them or does not.
package mid

import (
	"example.com/cases/svcposition/read"
	"example.com/cases/svcposition/ship"
)

// Direct joins.
func Direct(u string) {
	ship.One(read.Phone(u)) // want flow(Account.Phone)
	ship.One(read.Name(u))
}

// Twice reaches two sinks.
func Twice(u string) {
	ship.Two(read.Phone(u)) // want flow(Account.Phone) flow(Account.Phone)
}

// Deep goes deep.
func Deep(u string) {
	p := read.Phone(u)
	ship.Deep(p) // want flow(Account.Phone) flow(Account.Phone)
	ship.Deep(read.Name(u))
}

// Pass passes on.
func Pass(s string) { ship.One(s) }

// Get passes back.
func Get(u string) string { return "p" + read.Phone(u) }

// Callback joins by callbacks.
func Callback() {
	read.Each(ship.One) // want flow(Account.Phone)
	read.EachName(ship.One)
	read.Each(func(s string) {
		ship.One(s) // want flow(Account.Phone)
	})
}

// Boxed keeps it.
func Boxed(u string) {
	b := &ship.Box{V: read.Phone(u)}
	b.Ship() // want flow(Account.Phone)
	var s ship.Shipper = &ship.Box{V: read.Name(u)}
	s.Ship()
	defer b.Ship() // want flow(Account.Phone)
}

// Make makes.
func Make(u string) ship.Shipper { return &ship.Box{V: read.Phone(u)} }

// Run runs.
func Run(s ship.Shipper) { s.Ship() }
