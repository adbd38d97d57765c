// Package allowunused has allows that accept nothing.
package allowunused

import (
	"errors"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func clean(a *id.Account) {
	// want-next directive
	//purpose:allow advertising was needed once
	ads.Send(a.Name)
	//purpose:allow advertising is needed
	ads.Send(a.Phone)
}

func guarded(c *guardlib.Consents, a *id.Account) {
	if !c.Open() {
		return
	}
	// want-next directive
	//purpose:allow advertising the check came later
	ads.Send(a.Phone)
}

// Its purpose is not the finding's.
func otherPurpose(a *id.Account) {
	// want-next directive
	//purpose:allow security not what it is used for
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// obsolete sends no contact any more.
//
//purpose:allow advertising did so in version 1
func obsolete(a *id.Account) { // want-above directive
	ads.Send(a.ID)
}

func atEnd(a *id.Account) {
	ads.Send(a.ID)
	// want-next directive
	//purpose:allow advertising nothing follows
}

func presence(a *id.Account) {
	if a.Phone != "" {
		// want-next directive
		//purpose:allow advertising presence needs none
		ads.Send(a.ID)
	}
}

func login(a *id.Account, given string) error {
	if a.Phone != given {
		return errors.New("wrong number")
	}
	// want-next directive
	//purpose:allow advertising what follows a login is not selected by it
	ads.Send("banner")
	return nil
}
