// Package typecheckedvariants is analysed twice, with and without its tests:
// each finding is reported once.
package typecheckedvariants

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func send(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
}
