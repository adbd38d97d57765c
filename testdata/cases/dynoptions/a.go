// Package dynoptions passes functional options.
package dynoptions

import (
	"example.com/cases/ads"
	"example.com/cases/dynoptions/core"
	"example.com/cases/id"
)

func emits(a *id.Account) {
	s := core.New(core.WithLabel("x"), core.WithEmit(ads.Send))
	s.Run(a) // want flow(Account.Phone)
}

func traces(a *id.Account) {
	s := core.New(core.WithTrace(ads.Send), core.WithEmit(ads.Log))
	s.Run(a)
	core.New().Run(a)
}

func labels(a *id.Account) {
	ads.Send(core.New(core.WithLabel(a.Email)).Label()) // want flow(Account.Email)
	ads.Send(core.New(core.WithLabel(a.Name)).Label())
}
