// Package dynunexported calls methods of another package's unexported types.
package dynunexported

import (
	"example.com/cases/ads"
	"example.com/cases/dynunexported/impl"
	"example.com/cases/id"
)

func use(a *id.Account) {
	impl.NewSender().Take(a.Phone) // want flow(Account.Phone)
	impl.NewSender().Take(a.Name)
	impl.NewLogger().Take(a.Phone)
}

func passed(t impl.Taker, a *id.Account) {
	t.Take(a.Email) // want flow(Account.Email)
}

func passedLogger(t impl.Taker, a *id.Account) { t.Take(a.Name) }

func pass(a *id.Account) {
	passed(impl.NewSender(), a)
	passedLogger(impl.NewLogger(), a)
	passedLogger(impl.NewSender(), a)
}

func values(a *id.Account) {
	ads.Send(impl.NewVault(a.Phone).Value()) // want flow(Account.Phone)
	ads.Send(impl.NewVault(a.Name).Value())
}
