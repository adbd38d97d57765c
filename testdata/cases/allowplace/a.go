// Package allowplace has allows where they accept nothing.
//
//purpose:allow advertising no whole package
package allowplace // want-above directive

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// want-next directive
//purpose:allow advertising far from any function

// job sends.
//
//purpose:allow advertising no type
type job struct { // want-above directive
	//purpose:allow advertising no field
	a *id.Account // want-above directive
}

func (j job) run() {
	ads.Send(j.a.Phone) // want flow(Account.Phone)
}

// sends is no function with a doc comment, but a group of variables.
//
//purpose:allow advertising no variable
var sends = func(a *id.Account) { // want-above directive
	ads.Send(a.Phone) // want flow(Account.Phone)
}

var oneLine = func(a *id.Account) {
	ads.Send(a.Phone) //purpose:allow advertising at the call
}

func write(e *ads.Event, a *id.Account) {
	//purpose:allow advertising a write is a use, too
	e.Key = a.Phone
	e.Key = a.Email // want flow(Account.Email)
	_ = ads.Event{
		Kind: "x",
		//purpose:allow advertising in a literal
		Key: a.Phone,
	}
}
