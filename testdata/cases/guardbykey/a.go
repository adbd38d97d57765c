// Package guardbykey asks by the keys of a table.
package guardbykey

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

func start(g gate, us []*User) {
	byID := map[string]string{}
	for _, u := range us {
		byID[u.ID] = u.Email
	}
	for id, e := range byID {
		if g.Check(id) == nil {
			Ad(e)
		} else {
			Ad("no", e) // want flow(User.Email)
		}
	}
	if g.Check("u1") == nil {
		Ad(byID["u1"])
		Ad(byID["u2"]) // want flow(User.Email)
	}
}
