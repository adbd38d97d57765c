// Package guardbool asks a check of consent with a boolean answer.
package guardbool

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func branch(c *guardlib.Consents, a *id.Account) {
	if c.Open() {
		ads.Send(a.Phone)
	} else {
		ads.Send(a.Email) // want flow(Account.Email)
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func early(c *guardlib.Consents, a *id.Account) {
	if !c.Open() {
		return
	}
	ads.Send(a.Phone)
	ads.SendAll(a.Email, a.Phone)
}

func late(c *guardlib.Consents, a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
	if !c.Open() {
		return
	}
	ads.Send(a.Phone)
}

func compared(c *guardlib.Consents, a *id.Account) {
	if c.Open() == true {
		ads.Send(a.Phone)
	}
	if c.Open() == false {
		return
	}
	ads.Send(a.Email)
}

func noted(c *guardlib.Consents, a *id.Account) {
	note, ok := c.Lookup(a.ID)
	if !ok {
		ads.Log(note)
		return
	}
	ads.Send(a.Phone)
}

func refuses(c *guardlib.Consents, a *id.Account) {
	if !c.Open() {
		panic("no consent")
	}
	ads.Send(a.Email)
}

// The answer is logged, and then all goes on.
func goesOn(c *guardlib.Consents, a *id.Account) {
	if !c.Open() {
		ads.Log("no consent")
	}
	ads.Send(a.Email) // want flow(Account.Email)
}

func prepared(c *guardlib.Consents, a *id.Account) {
	list := []string{a.Name}
	if c.Open() {
		list = append(list, a.Phone)
	}
	ads.Upload(list)
}

func preparedTwice(c *guardlib.Consents, a *id.Account) {
	list := []string{a.Name}
	if c.Open() {
		list = append(list, a.Phone)
	}
	list = append(list, a.Email)
	ads.Upload(list) // want flow(Account.Email)
}
