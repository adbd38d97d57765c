// Package allowreason lacks the reason, so that nothing is accepted.
package allowreason

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func above(a *id.Account) {
	// want-next directive
	//purpose:allow advertising
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// A space is no reason, nor is a list of purposes.
func lists(a *id.Account) {
	// want-next directive
	//purpose:allow advertising,security
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func nothing(a *id.Account) {
	// want-next directive
	//purpose:allow
	ads.Send(a.Email) // want flow(Account.Email)
}

// undocumented has no reason for the whole function.
//
//purpose:allow advertising
func undocumented(a *id.Account) { // want-above directive
	ads.Send(a.Email) // want flow(Account.Email)
}

// A reason without a purpose: the first word is no purpose of any rule.
func unknown(a *id.Account) {
	// want-next directive
	//purpose:allow agreed with the privacy team
	ads.Send(a.Email) // want flow(Account.Email)
}

// What stands behind // is a comment on the directive, and no reason.
func comment(a *id.Account) {
	// want-next directive
	//purpose:allow advertising // agreed with the privacy team
	ads.Send(a.Email) // want flow(Account.Email)
	// want-next directive flow(Account.Phone)
	ads.Send(a.Phone) //purpose:allow advertising //
}

func address(a *id.Account) {
	//purpose:allow advertising https://example.com/privacy/7 // in German
	ads.Send(a.Email)
}

func withReason(a *id.Account) {
	//purpose:allow advertising agreed with the privacy team
	ads.Send(a.Email)
}
