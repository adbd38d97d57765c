// Package allowdotted accepts uses by purposes above and below theirs.
package allowdotted

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

//purpose:sink advertising.mail
func mail(s string) { ads.Log(s) }

//purpose:sink advertising.mail,advertising.web
func both(s string) { ads.Log(s) }

func above(a *id.Account) {
	//purpose:allow advertising speaks of what lies below, too
	mail(a.Email)
}

func same(a *id.Account) {
	//purpose:allow advertising.mail the same
	mail(a.Email)
}

func below(a *id.Account) {
	// want-next directive
	//purpose:allow advertising.mail only a part
	ads.Send(a.Email) // want flow(Account.Email)
}

func beside(a *id.Account) {
	// want-next directive
	//purpose:allow advertising.web another part
	mail(a.Email) // want flow(Account.Email)
}

// Two uses are two things to accept.
func half(a *id.Account) {
	//purpose:allow advertising.mail the other one is left
	both(a.Email) // want flow(Account.Email)
}

func halves(a *id.Account) {
	//purpose:allow advertising.mail one
	//purpose:allow advertising.web two
	both(a.Email)
}

func listed(a *id.Account) {
	//purpose:allow advertising.mail,advertising.web both
	both(a.Email)
}
