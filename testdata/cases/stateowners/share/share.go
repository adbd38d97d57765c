// Package share brings them together.
package share

import (
	"example.com/cases/stateowners/adv"
	"example.com/cases/stateowners/sec"
)

// Run runs them.
func Run(u *sec.User) {
	s, a := sec.New(), adv.New()
	a.Open = s.Open
	s.Login(u)
	a.View(u.ID)
	a.Show(u.ID)            // want flow(User.Phone)
	adv.Send(s.Phone(u.ID)) // want flow(User.Phone)
}
