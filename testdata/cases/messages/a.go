// Package messages is for what findings say and where they stand: see
// TestMessages, and want.txt.
package messages

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/messages/far"
)

func direct(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func hashed(a *id.Account) {
	key := far.Hash(a.Phone)
	ads.Send(key) // want flow(Account.Phone)
}

// The sink is called in the other package.
func entered(a *id.Account) {
	far.Deliver(a.Email) // want flow(Account.Email)
}

// Two flows into one call are two findings.
func both(a *id.Account) {
	ads.SendAll(a.Phone, a.Email) // want flow(Account.Phone) flow(Account.Email)
}

// Two routes into one call are one finding, of which the shorter is shown.
func routes(a *id.Account) {
	ads.SendAll(far.First(far.First(a.Phone, ""), ""), a.Phone) // want flow(Account.Phone)
}

// The value and what it selected are two findings.
func twice(a *id.Account, lead string) {
	if far.Same(a.Phone, lead) {
		ads.SendAll(a.ID, a.Phone) // want flow(Account.Phone) match(Account.Phone)
	}
}

// helper and its callers meet in the helper's caller of the same package.
func helped(a *id.Account) { helper(a.Email) }

func helper(s string) {
	ads.Send(s) // want flow(Account.Email)
}

func write(e *ads.Event, a *id.Account) {
	e.Key = a.Phone // want flow(Account.Phone)
}

type user struct {
	Tagged string `purpose:"security,kind=email"`
}

func calls(u *user, c *ads.Client) {
	c.Push( // want flow(user.Tagged)
		"number " +
			u.Tagged)
}
