// Package svc hands literals to what it does not know.
package svc

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// Users are kept somewhere.
type Users interface {
	Each(f func(*id.Account))
	Leads() map[string]bool
}

// A Service uses them.
type Service struct{ Users Users }

// Flow sends a phone, whoever the users are.
func (s Service) Flow() {
	s.Users.Each(func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
}

// Match sends the ID of an account that was looked up.
func (s Service) Match() {
	leads := s.Users.Leads()
	s.Users.Each(func(a *id.Account) {
		if leads[a.Phone] {
			ads.Send(a.ID) // want match(Account.Phone)
		}
	})
}

// Names sends the name only.
func (s Service) Names() {
	s.Users.Each(func(a *id.Account) { ads.Send(a.Name) })
}

// Text hands a literal that is given texts.
func Text(each func(func(string))) {
	each(func(text string) { ads.Send(text) })
}
