// Package account publishes what happens to accounts.
package account

import (
	"example.com/cases/id"
	"example.com/cases/svcbus/bus"
)

// PhoneVerified is published with the number.
type PhoneVerified struct{ UserID, Number string }

// Topic implements bus.Event.
func (PhoneVerified) Topic() string { return "phone.verified" }

// Renamed is published with the new name.
type Renamed struct{ UserID, Name string }

// Topic implements bus.Event.
func (Renamed) Topic() string { return "renamed" }

// Service changes accounts.
type Service struct{ bus *bus.Bus }

// New returns a service.
func New(b *bus.Bus) *Service { return &Service{bus: b} }

// Verify confirms the phone.
func (s *Service) Verify(a *id.Account) {
	s.bus.Publish(PhoneVerified{UserID: a.ID, Number: a.Phone})
}

// Rename changes the name.
func (s *Service) Rename(a *id.Account, name string) {
	a.Name = name
	s.bus.Publish(Renamed{UserID: a.ID, Name: name})
}
