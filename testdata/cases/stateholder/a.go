// Package stateholder stores in one method and reads in another.
package stateholder

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type holder struct {
	phone, name string
	inner       *part
}

type part struct{ mail, city string }

var global = &holder{inner: new(part)}

func (h *holder) put(a *id.Account) {
	h.phone = a.Phone
	h.name = a.Name
	h.inner.mail = a.Email
	h.inner.city = a.Profile.City
}

func (h *holder) flush() {
	ads.Send(h.phone) // want flow(Account.Phone)
	ads.Send(h.name)
	ads.Send(h.inner.mail) // want flow(Account.Email)
	ads.Send(h.inner.city)
}

// HandleSignup is called by a server.
func HandleSignup(user string) { global.put(id.Load(user)) }

// HandleFlush is called by a server.
func HandleFlush() { global.flush() }

type service struct {
	last  string
	first string
}

// NewService is called by main.
func NewService() *service { return new(service) }

// Remember is called per user.
func (s *service) Remember(a *id.Account) {
	s.last = a.Phone
	s.first = a.Name
}

// Report is called at night.
func (s *service) Report() {
	ads.Send(s.last) // want flow(Account.Phone)
	ads.Send(s.first)
}
