// Package core knows interfaces only.
package core

import "example.com/cases/id"

// Sender sends.
type Sender interface{ Send(to, text string) error }

// Accounts reads.
type Accounts interface {
	Get(user string) (*id.Account, error)
}

// Deps are what a service needs.
type Deps struct {
	Accounts Accounts
	Login    Sender
	Partner  Sender
}

// Service does it.
type Service struct{ Deps }

// New provides the service.
func New(d Deps) *Service { return &Service{d} }

// Code sends a code.
func (s *Service) Code(user string) error {
	a, err := s.Accounts.Get(user)
	if err != nil {
		return err
	}
	return s.Login.Send(a.Phone, "1234")
}

// Invite tells a partner.
func (s *Service) Invite(user string) error {
	a, err := s.Accounts.Get(user)
	if err != nil {
		return err
	}
	return s.Partner.Send(a.Profile.Newsletter, a.Phone)
}

// Remind tells a partner too much.
func (s *Service) Remind(user string) error {
	a, err := s.Accounts.Get(user)
	if err != nil {
		return err
	}
	return s.Partner.Send(a.Email, "hi")
}
