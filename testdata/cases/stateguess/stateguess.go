// Package stateguess keeps things in objects whose methods are too large to be seen
// through: what a server keeps is not known, what a hash keeps is.
package stateguess

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/matchguess/wire"
)

type service struct {
	server *wire.Server
	sum    *wire.Digest
}

func (s *service) tell(a *id.Account) { s.server.Say(a.Phone) }

func (s *service) last() { ads.Send(s.server.Last()) }

func (s *service) add(a *id.Account) { s.sum.Write(a.Phone) }

func (s *service) hex() {
	ads.Send(s.sum.Hex()) // want flow(Account.Phone)
}

// In one function it is a guess worth telling.
func both(s *wire.Server, a *id.Account) {
	s.Say(a.Email)
	ads.Send(s.Last()) // want flow(Account.Email)
}
