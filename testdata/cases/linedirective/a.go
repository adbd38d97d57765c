// Package linedirective is written by a template compiler.
package linedirective

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func before(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

//line page.tmpl:100
func templated(a *id.Account) {
	ads.Send(a.Email) // want flow(Account.Email)
	ads.Send(a.Name)
}

func inner(a *id.Account) {
	/*line other.tmpl:7:3*/ ads.Send(a.Phone) // want flow(Account.Phone)
}
