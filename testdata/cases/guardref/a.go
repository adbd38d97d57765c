// Package guardref looks for somebody else by an interface.
package guardref

import (
	"errors"
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

type U struct {
	ID, Ref string
	Phone   string //purpose:source security
}
type Repo interface{ ByID(id string) (*U, error) }
type St struct{ m map[string]*U }

func (s *St) ByID(id string) (*U, error) {
	if u, ok := s.m[id]; ok {
		return u, nil
	}
	return nil, errors.New("x")
}

//purpose:guard advertising subject=u
func (g gate) Ask(u *U) error { return g.Check(u.ID) }
func two(g gate, s Repo, u *U) {
	if g.Ask(u) != nil {
		return
	}
	r, err := s.ByID(u.Ref)
	if err != nil {
		return
	}
	Ad(r.Phone) // want flow(U.Phone)
}
func start(g gate, us []*User) {
	two(g, &St{map[string]*U{"u2": {"u2", "", "+15550101"}}}, &U{"u1", "u2", "+15550100"})
}
