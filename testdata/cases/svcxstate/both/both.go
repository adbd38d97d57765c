// Package both has a store of its own, for what it knows itself.
package both

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcxstate/sess"
)

var own = sess.NewStore()

func visit(a *id.Account, page string) {
	s := &sess.Session{User: a.ID}
	s.Visit(page)
	own.Put(s)
}

func report() {
	own.Each(func(s *sess.Session) bool {
		ads.Put(s.Pages())
		ads.Send(s.User)
		return true
	})
}

type holder struct{ s *sess.Session }

func (h *holder) set(a *id.Account) {
	h.s = &sess.Session{User: a.ID, Phone: a.Phone}
	h.s.Visit(a.Name)
}

func (h *holder) show() {
	ads.Upload(h.s.Pages())
	ads.Send(h.s.User)
	ads.Send(h.s.Phone) // want flow(Account.Phone)
}
