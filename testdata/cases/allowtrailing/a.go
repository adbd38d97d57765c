// Package allowtrailing has allows behind code, which speak of their line alone.
package allowtrailing

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func next(a *id.Account) {
	ads.Send(a.Phone) //purpose:allow advertising our own test account
	ads.Send(a.Email) // want flow(Account.Email)
}

func opening(a *id.Account, ok bool) {
	// want-next directive
	if ok { //purpose:allow advertising not at the call
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

// want-next directive
func onSignature(a *id.Account) { //purpose:allow advertising no doc comment
	ads.Send(a.Email) // want flow(Account.Email)
}

func twice(a *id.Account) {
	//purpose:allow advertising the line above
	ads.Send(a.Email) //purpose:allow advertising and the line itself
}
