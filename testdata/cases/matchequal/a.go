// Package matchequal compares a contact with == and !=.
package matchequal

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func equal(a *id.Account, lead string) {
	if a.Phone == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if a.Name == lead {
		ads.Send(a.ID)
	}
}

func unequal(a *id.Account, lead string) {
	if a.Phone != lead {
		ads.Send("stranger") // want match(Account.Phone)
	} else {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Send(a.Name)
}

func less(a *id.Account, from, to string) {
	if from <= a.Phone && a.Phone < to {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if from <= a.Name && a.Name < to {
		ads.Send(a.ID)
	}
}

func either(a *id.Account, phone, name string) {
	if a.Name == name || a.Phone == phone {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if a.Name == name || a.ID == phone {
		ads.Send(a.ID)
	}
}

func negated(a *id.Account, lead string) {
	if !(a.Email == lead) {
		return
	}
	ads.Send(a.ID) // want match(Account.Email)
}

// The constant is the empty number: it only says that there is none.
func exists(a *id.Account, lead string) {
	if a.Phone == "" || a.ID != lead {
		return
	}
	ads.Send(a.ID)
}

// The sink comes before the comparison.
func before(a *id.Account, lead string) bool {
	ads.Send(a.ID)
	return a.Phone == lead
}

// Nothing is done with the answer that reaches a sink.
func logged(a *id.Account, lead string) {
	if a.Phone == lead {
		ads.Log(a.ID)
	}
	ads.Send(a.ID)
}

func variable(a *id.Account, lead string) {
	same := a.Phone == lead
	ads.Send("start")
	if same {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}
