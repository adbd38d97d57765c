// Package oracleregistry calls functions that init registers through a helper.
// Found by the oracle: the functions were not known where they are called.
package oracleregistry

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

var registry = map[string]func(string) string{}

func register(name string, f func(string) string) { registry[name] = f }

func init() {
	register("same", func(s string) string { return s })
}

func call(name, arg string) string { return registry[name](arg) }

func run(a *id.Account) {
	ads.Send(call("same", a.Phone)) // want flow(Account.Phone)
	ads.Send(call("same", a.Name))
}

var lengths = map[string]func(string) int{}

func registerLength(name string, f func(string) int) { lengths[name] = f }

func init() {
	registerLength("len", func(s string) int { return len(s) })
}

func measure(name, arg string) int { return lengths[name](arg) }

// A function that says only how long the contact is lets nothing through.
func runLength(a *id.Account) {
	ads.Score(measure("len", a.Phone))
}

// A caller in the same package changes nothing.
func caller() { called(id.Load("a")) }

func called(a *id.Account) {
	ads.Send(call("same", a.Email)) // want flow(Account.Email)
	ads.Score(measure("len", a.Email))
}
