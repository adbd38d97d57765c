// Package directiveguard annotates guards that cannot answer.
package directiveguard

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

//purpose:guard advertising
func noResult(s string) {} // want-above directive

//purpose:guard advertising
func count(s string) int { return len(s) } // want-above directive

//purpose:guard advertising
func boolFirst(s string) (bool, string) { return true, s } // want-above directive

type consents interface {
	//purpose:guard advertising
	Names() []string // want-above directive
	//purpose:guard advertising
	May(s string) bool
}

//purpose:guard advertising
func withNote(s string) (string, error) { return s, nil }

//purpose:sanitizer advertising
func cleansNothing(s string) {} // want-above directive

func use(c consents, a *id.Account) {
	if count(a.ID) > 0 {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if len(c.Names()) > 0 {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	if c.May(a.ID) {
		ads.Send(a.Phone)
	}
	if _, err := withNote(a.ID); err != nil {
		return
	}
	ads.Send(a.Email)
}
