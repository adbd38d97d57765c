// Package adv shows advertisements.
package adv

import "example.com/cases/stateowners/kv"

// Send is a sink.
//
//purpose:sink advertising
func Send(v ...any) {}

// Ad is an advertisement.
type Ad struct{ ID, Text string }

// Service keeps what it shows.
type Service struct {
	slots  *kv.Cache[string, string]
	ads    *kv.Cache[string, Ad]
	shared *kv.Cache[string, string]
	// Open is set by everybody.
	Open *kv.Cache[string, string]
}

// New makes one.
func New() *Service {
	return &Service{slots: kv.New[string, string](), ads: kv.New[string, Ad](), shared: kv.Registered()}
}

// View notes what somebody sees.
func (s *Service) View(id string) {
	s.slots.Put(id, "top")
	s.ads.Put(id, Ad{"1", "x"})
}

// Show shows it.
func (s *Service) Show(id string) {
	v, _ := s.slots.Get(id)
	Send(v)
	a, _ := s.ads.Get(id)
	Send(a)
	v, _ = s.shared.Get(id)
	Send(v) // reported where the two services come together
	v, _ = s.Open.Get(id)
	Send(v) // want flow(User.Phone)
}
