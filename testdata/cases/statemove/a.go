// Package statemove moves accounts from one field of a service to another.
package statemove

import (
	"sync/atomic"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type service struct {
	accounts []*id.Account
	picked   *id.Account
	byName   map[string]*id.Account
	last     atomic.Pointer[id.Account]
	names    []string
	numbers  []string
	first    string
}

func (s *service) pick() {
	s.picked = s.accounts[0]
	s.byName[s.picked.Name] = s.picked
	s.last.Store(s.byName["x"])
}

func (s *service) show() {
	ads.Send(s.picked.Name)
	ads.Send(s.byName["x"].Name)
	ads.Send(s.last.Load().Name)
	ads.Send(s.picked.Phone)      // want flow(Account.Phone)
	ads.Send(s.last.Load().Email) // want flow(Account.Email)
}

func (s *service) collect() {
	for _, a := range s.accounts {
		s.names = append(s.names, a.Name)
		s.numbers = append(s.numbers, a.Phone)
	}
}

func (s *service) choose() { s.first = s.numbers[0] }

func (s *service) tell() {
	ads.Upload(s.names)
	ads.Send(s.first) // want flow(Account.Phone)
}
