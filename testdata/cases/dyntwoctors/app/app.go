// Package app knows by whom its chains were made.
package app

import (
	"example.com/cases/dyntwoctors/chain"
	"example.com/cases/id"
)

func run(a *id.Account) {
	chain.Leaking().Run(a.Phone) // want flow(Account.Phone)
	chain.Dropping().Run(a.Phone)
	chain.Leaking().Done(a.Phone) // want flow(Account.Phone)
	chain.Dropping().Done(a.Phone)
}

type service struct{ leak, drop *chain.Chain }

func newService() *service { return &service{chain.Leaking(), chain.Dropping()} }

func (s *service) both(a *id.Account) {
	s.leak.Run(a.Email) // want flow(Account.Email)
	s.drop.Run(a.Email)
}

func serve(a *id.Account) {
	newService().both(a)
}
