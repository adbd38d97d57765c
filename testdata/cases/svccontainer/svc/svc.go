// Package svc tells partners of accounts.
package svc

import "example.com/cases/id"

// A Pusher gets messages.
type Pusher interface{ Tell(s string) }

// A Service has one.
type Service struct{ p Pusher }

// New returns a service.
func New(p Pusher) *Service { return &Service{p} }

// Run tells an account's number.
func (s *Service) Run(a *id.Account) { s.p.Tell(a.Phone) } // want flow(Account.Phone)

// Name tells its name.
func (s *Service) Name(a *id.Account) { s.p.Tell(a.Name) }
