// Package guardbuilt asks by the name that an object was made with.
package guardbuilt

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

func handle(g gate, id, email string) {
	u := &User{ID: id, Email: email}
	if g.Check(id) == nil {
		Ad(u.Email)
	}
}
func start(g gate, us []*User) { handle(g, "u1", "a@b.example") }
