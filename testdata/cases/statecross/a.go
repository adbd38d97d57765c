// Package statecross fills another package's object in one function and
// empties it in another.
package statecross

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/statecross/box"
)

type svc struct {
	leak, quiet *box.Box
	keep        *box.Keep
}

// NewService is called by main.
func NewService() *svc {
	return &svc{leak: new(box.Box), quiet: new(box.Box), keep: new(box.Keep)}
}

// Fill is called per user.
func (s *svc) Fill(a *id.Account) {
	s.leak.Put(a.Phone) // want-one box flow(Account.Phone)
	s.leak.Note(a.Email)
	s.quiet.Put(a.Name)
	s.quiet.Note(a.Phone)
	s.keep.Set(a.Email)
}

// Flush is called at night.
func (s *svc) Flush() {
	s.leak.Flush() // want-one box flow(Account.Phone)
	s.quiet.Flush()
	ads.Send(s.keep.Get()) // want flow(Account.Email)
}

func inOrder(a *id.Account) {
	var b, c box.Box
	b.Put(a.Email) // want-one order flow(Account.Email)
	b.Flush()      // want-one order flow(Account.Email)
	c.Note(a.Email)
	c.Put(a.Name)
	c.Flush()
}

func kept(a *id.Account) {
	var k, l box.Keep
	k.Set(a.Phone)
	l.Set(a.Name)
	ads.Send(k.Get()) // want flow(Account.Phone)
	ads.Send(l.Get())
}
