// Package guardownlist hands over all of its own list on the consent of one.
package guardownlist

import (
	"fmt"
)

type User struct {
	ID    string
	Email string //purpose:source security
}

//purpose:sink advertising
func Ad(s ...string) {}

type gate map[string]bool

//purpose:guard advertising subject=u
func (g gate) Allowed(u *User) bool { return g[u.ID] }

//purpose:guard advertising subject=id
func (g gate) Check(id string) error {
	if !g[id] {
		return fmt.Errorf("no")
	}
	return nil
}

func run() {
	g := gate{"u1": true}
	us := []*User{{"u1", "a@b.example"}, {"u2", "c@d.example"}}
	start(g, us)
}

type S struct {
	g   gate
	all []*User
}

func (s *S) two(u *User) {
	if !s.g.Allowed(u) {
		return
	}
	for _, o := range s.all {
		Ad(o.Email) // want flow(User.Email)
	}
}
func start(g gate, us []*User) {
	s := &S{g, us}
	for _, u := range us {
		s.two(u)
	}
}
