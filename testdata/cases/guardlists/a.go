// Package guardlists asks for all of a list.
package guardlists

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

//purpose:guard advertising subject=us
func (g gate) AllOK(us []*User) bool {
	for _, u := range us {
		if !g[u.ID] {
			return false
		}
	}
	return true
}
func start(g gate, us []*User) {
	if !g.AllOK(us) {
		return
	}
	for _, u := range us {
		Ad(u.Email)
	}
	Ad(us[0].Email)
}
