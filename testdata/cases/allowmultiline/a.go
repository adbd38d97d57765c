// Package allowmultiline accepts findings at calls of several lines.
package allowmultiline

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func aboveStatement(a *id.Account) {
	//purpose:allow advertising the call begins below
	ads.SendAll(
		a.Name,
		a.Phone,
	)
}

func behindEnd(a *id.Account) {
	ads.SendAll(
		a.Name,
		a.Phone,
	) //purpose:allow advertising the call ends here
}

func chain(c *holder, a *id.Account) {
	//purpose:allow advertising the call is the second line
	c.
		client.
		Push(a.Phone)
	c.client.
		//purpose:allow advertising above the reported line
		Push(a.Phone)
}

// What stands at an argument speaks of no call around it.
func insideCall(a *id.Account) {
	ads.SendAll( // want flow(Account.Phone)
		a.Name,
		// want-next directive
		a.Phone, //purpose:allow advertising at an argument

		a.ID,
	)
}

// An allow of an inner call is none of the outer one, and the other way round.
func nested(a *id.Account) {
	//purpose:allow advertising the outer call
	ads.SendAll(a.Phone, func() string {
		ads.Send(a.Email) // want flow(Account.Email)
		return ""
	}())
	ads.SendAll(a.Phone, func() string { // want flow(Account.Phone)
		//purpose:allow advertising the inner call
		ads.Send(a.Email)
		return ""
	}())
}

// Each call of a chain begins at its own name.
func builder(a *id.Account) {
	start(a.Phone). //purpose:allow advertising the first call
			then(a.Email) // want flow(Account.Email)
}

func started(a *id.Account) {
	//purpose:allow advertising later
	go ads.Send(
		a.Phone,
	)
	defer ads.Send(
		a.Email,
	) //purpose:allow advertising at the end
}

type holder struct{ client *ads.Client }

type sender struct{}

//purpose:sink advertising
func start(s string) sender { ads.Log(s); return sender{} }

//purpose:sink advertising
func (sender) then(s string) { ads.Log(s) }
