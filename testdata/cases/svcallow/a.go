// Package svcallow accepts some findings, with reasons.
package svcallow

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// Seed uploads the accounts of employees.
//
//purpose:allow advertising employees agreed in writing
func Seed(all []*id.Account) {
	for _, a := range all {
		ads.Send(a.Phone)
		func() {
			ads.Send(a.Email)
		}()
	}
}

type job struct{}

//purpose:allow advertising contract of 2021
func (job) run(a *id.Account) { ads.Put(a) }

func deferred(a *id.Account) {
	//purpose:allow advertising checked by hand
	defer ads.Send(a.Phone)
	go ads.Send(a.Email) //purpose:allow advertising checked by hand
}

func multi(a *id.Account) {
	//purpose:allow advertising call of several lines
	ads.SendAll(
		a.ID,
		a.Phone,
	)
	ads.SendAll( // want flow(Account.Email)
		a.ID,
		a.Email,
	)
}

func helper(s string) {
	ads.Send(s) // want flow(Account.Phone)
}

func callers(a *id.Account) {
	// want-next directive
	//purpose:allow advertising stands at the helper's caller
	helper(a.Phone)
}

// want-next directive
//purpose:allow advertising

func noReason(a *id.Account) {
	// want-next directive
	//purpose:allow advertising
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func otherPurpose(a *id.Account) {
	// want-next directive
	//purpose:allow security this is for something else
	ads.Send(a.Phone) // want flow(Account.Phone)
}
