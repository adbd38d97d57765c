// Package guardjobs keeps jobs for those who consented.
package guardjobs

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

type q struct{ fs []func() }

func (q *q) add(f func()) { q.fs = append(q.fs, f) }
func (q *q) flush() {
	for _, f := range q.fs {
		f()
	}
}
func start(g gate, us []*User) {
	x := &q{}
	for _, u := range us {
		if g.Allowed(u) {
			x.add(func() {
				Ad(u.Email)
			})
		}
	}
	x.flush()
}
