// Package acct has an aggregate.
package acct

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcevstore/es"
)

// Opened opens.
type Opened struct{ ID, Name string }

// EventName implements es.Event.
func (Opened) EventName() string { return "opened" }

// Verified verifies.
type Verified struct{ ID, Phone string }

// EventName implements es.Event.
func (Verified) EventName() string { return "verified" }

// State is what events add up to.
type State struct {
	id, name string
	phone    string
	version  int
}

// Apply implements es.Applier.
func (s *State) Apply(e es.Event) {
	s.version++
	switch e := e.(type) {
	case Opened:
		s.id, s.name = e.ID, e.Name
	case Verified:
		s.phone = e.Phone
	}
}

// Open appends.
func Open(s *es.Store, a *id.Account) error {
	return s.Append(a.ID, Opened{a.ID, a.Name}, Verified{a.ID, a.Phone})
}

// Direct applies without a store.
func Direct(a *id.Account) {
	st := &State{}
	for _, e := range []es.Event{Opened{a.ID, a.Name}, Verified{a.ID, a.Phone}} {
		st.Apply(e)
	}
	ads.Send(st.name)
	ads.Send(st.phone) // want flow(Account.Phone)
	ads.Score(st.version)
}

// Names projects.
func Names(events []es.Event) (names []string) {
	es.Project(events, func(o Opened) { names = append(names, o.Name) })
	return names
}

// Projected projects what it made.
func Projected(a *id.Account) {
	events := []es.Event{Opened{a.ID, a.Name}, Verified{a.ID, a.Phone}}
	ads.Upload(Names(events))
	es.Project(events, func(v Verified) {
		ads.Send(v.ID)
		ads.Send(v.Phone) // want flow(Account.Phone)
	})
}

// Stored sends what comes back.
func Stored(s *es.Store, key string) error {
	st, err := es.Replay(s, key, &State{})
	if err != nil {
		return err
	}
	ads.Score(st.version)
	ads.Send(st.phone) // want flow(Account.Phone)
	return nil
}
