// Package guardauth asks in a helper that is given a request.
package guardauth

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

type Request struct {
	User *User
	N    int
}

func auth(g gate, r *Request) error { return g.Check(r.User.ID) }
func two(g gate, r *Request) {
	if err := auth(g, r); err != nil {
		return
	}
	Ad(r.User.Email)
}
func start(g gate, us []*User) { two(g, &Request{us[0], 1}) }
