// Package flowdefer sinks contacts when the function ends.
package flowdefer

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func deferred(a *id.Account) {
	defer ads.Send(a.Phone) // want flow(Account.Phone)
	defer ads.Send(a.Name)
}

// Arguments of a deferred call are evaluated at the defer statement.
func evaluatedEarly(a *id.Account) {
	s := a.Name
	defer ads.Send(s)
	s = a.Phone
	ads.Log(s)
}

// A closure sees the variable as it is at the end.
func evaluatedLate(a *id.Account) {
	s := a.Name
	defer func() {
		ads.Send(s) // want flow(Account.Phone)
	}()
	s = a.Phone
}

func overwritten(a *id.Account) {
	s := a.Phone
	defer func() { ads.Send(s) }()
	ads.Log(s)
	s = a.Name
}

func method(a *id.Account) {
	c := ads.NewClient("eu")
	defer c.Push(a.Email) // want flow(Account.Email)
	defer c.Ping(a.Email)
}

func named(a *id.Account) (s string) {
	defer func() { s = a.Phone }()
	return a.Name
}

func useNamed(a *id.Account) {
	ads.Send(named(a)) // want flow(Account.Phone)
}

func namedClean(a *id.Account) (s string) {
	defer func() { s = "redacted" }()
	return a.Phone
}

func useNamedClean(a *id.Account) {
	ads.Send(namedClean(a))
}
