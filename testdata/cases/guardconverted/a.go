// Package guardconverted asks by a converted name.
package guardconverted

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

type UID string
type U2 struct {
	ID   UID
	Mail string //purpose:source security
}

func two(g gate, u *U2) {
	if g.Check(string(u.ID)) == nil {
		Ad(u.Mail)
	}
}
func start(g gate, us []*User) {
	two(g, &U2{UID(us[0].ID), "a@b.example"})
}
