// Package login starts sessions.
package login

import (
	"example.com/cases/id"
	"example.com/cases/svcxstate/sess"
)

// Start starts one.
func Start(a *id.Account) {
	s := &sess.Session{User: a.ID, Phone: a.Phone, Attrs: map[string]string{"city": a.Profile.City}}
	s.Visit("/login")
	sess.Default.Put(s)
}

// Remember adds the mail.
func Remember(a *id.Account) {
	if s, ok := sess.Default.Get(a.ID); ok {
		s.Attrs["mail"] = a.Email
	}
}
