// Package belowregistry calls what the initializer of one package registered with
// another one.
package belowregistry

import (
	"example.com/cases/ads"
	_ "example.com/cases/belowregistry/plug"
	"example.com/cases/belowregistry/reg"
	"example.com/cases/id"
)

func called(a *id.Account) {
	ads.Send(reg.Call("prefix", a.Phone)) // want flow(Account.Phone)
	ads.Send(reg.Call("prefix", a.Name))
	ads.Send(reg.One(a.Phone))
}
