// Package dynregistry registers in one place and emits in another.
package dynregistry

import (
	"example.com/cases/ads"
	"example.com/cases/dynregistry/reg"
	"example.com/cases/id"
)

func init() {
	reg.Register("ads", func(s string) {
		ads.Send(s) // want-one emit flow(Account.Phone)
	})
	reg.RegisterQuiet(ads.Log)
}

func signup(a *id.Account) {
	reg.Emit(a.Phone) // want-one emit flow(Account.Phone)
	reg.Emit(a.Name)
	reg.Notify(a.Email)
}
