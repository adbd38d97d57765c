// Package core knows only its own interface.
package core

import "example.com/cases/id"

// Exporter takes what the service has.
type Exporter interface {
	Push(s string)
}

// Service exports accounts.
type Service struct {
	exp  Exporter
	name string
}

// New returns a service that exports to e.
func New(e Exporter) *Service { return &Service{exp: e, name: "svc"} }

// Run exports the phone.
func (s *Service) Run(a *id.Account) { s.exp.Push("+" + a.Phone) }

// RunName exports the name.
func (s *Service) RunName(a *id.Account) { s.exp.Push(a.Name) }

// Each exports what pick picks.
func (s *Service) Each(all []*id.Account, pick func(*id.Account) string) {
	for _, a := range all {
		s.exp.Push(pick(a))
	}
}
