// Package allowline accepts findings on their line and on the line below the comment.
package allowline

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func onLine(a *id.Account) {
	ads.Send(a.Phone) //purpose:allow advertising our own test account
	ads.Log(a.Name)
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func above(a *id.Account) {
	//purpose:allow advertising agreed with the privacy team, PRIV-12
	ads.Send(a.Phone)
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Two findings on one line are both accepted.
func both(a *id.Account) {
	//purpose:allow advertising both were given for this campaign
	ads.SendAll(a.Phone, a.Email)
}

// An empty line in between is too far.
func far(a *id.Account) {
	// want-next directive
	//purpose:allow advertising too far away

	ads.Send(a.Email) // want flow(Account.Email)
}

// Other comments may stand above it.
func commented(a *id.Account) {
	// The campaign asks each user.
	//purpose:allow advertising asked at sign-up
	ads.Send(a.Email)
}

func matched(all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if upload[a.Phone] {
			//purpose:allow advertising opt-in programme of partners
			ads.Send(a.ID)
		}
		if upload[a.Email] {
			ads.Send(a.ID) // want match(Account.Email)
		}
	}
}

// The allow stands at the comparison, and not at the reported call.
func atComparison(a *id.Account, lead string) {
	// want-next directive
	//purpose:allow advertising not at the reported call
	if a.Phone == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func send(s string) {
	//purpose:allow advertising all callers have asked
	ads.Send(s)
}

func helped(a *id.Account) {
	send(a.Phone)
	send(a.Email)
}

func list(a *id.Account) {
	//purpose:allow security,advertising one reason for both
	ads.Upload([]string{a.Phone})
}
