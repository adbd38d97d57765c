// Package svcevents rebuilds state from events.
package svcevents

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type event interface{ apply(*state) }

type state struct {
	user, phone string
	names       []string
	logins      int
}

type (
	created  struct{ user string }
	renamed  struct{ name string }
	verified struct{ phone string }
	loggedIn struct{}
)

func (e created) apply(s *state)  { s.user = e.user }
func (e renamed) apply(s *state)  { s.names = append(s.names, e.name) }
func (e verified) apply(s *state) { s.phone = e.phone }
func (loggedIn) apply(s *state)   { s.logins++ }

type stream struct{ events []event }

func (t *stream) add(es ...event) { t.events = append(t.events, es...) }

func (t *stream) replay() *state {
	s := new(state)
	for _, e := range t.events {
		e.apply(s)
	}
	return s
}

func history(a *id.Account) *stream {
	t := new(stream)
	t.add(created{a.ID}, renamed{a.Name})
	t.add(loggedIn{}, verified{a.Phone})
	return t
}

func project(a *id.Account) {
	s := history(a).replay()
	ads.Send(s.user)
	ads.Upload(s.names)
	ads.Score(s.logins)
	ads.Send(s.phone) // want flow(Account.Phone)
}

func noContacts(a *id.Account) {
	t := new(stream)
	t.add(created{a.ID}, renamed{a.Name}, loggedIn{})
	s := t.replay()
	ads.Put(s)
	ads.Send(s.phone)
}

type projection struct{ on map[string]func(*state) }

func projections(a *id.Account) {
	s := history(a).replay()
	p := projection{on: map[string]func(*state){
		"ids":    func(s *state) { ads.Send(s.user) },
		"phones": func(s *state) { ads.Send(s.phone) }, // want flow(Account.Phone)
	}}
	for _, f := range p.on {
		f(s)
	}
}
