// Package guardpartner looks for somebody else by the one who consented.
package guardpartner

import (
	"context"
	"errors"
	"fmt"
	"os"
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
	a, b := "a@b.example", "c@d.example"
	if len(os.Args) > 2 {
		a, b = os.Args[1], os.Args[2]
	}
	start(g, &User{"u1", a}, &User{"u2", b})
}

type St interface {
	Partner(ctx context.Context, u *User) (*User, error)
}
type st struct{ m map[string]*User }

func (s *st) Partner(_ context.Context, u *User) (*User, error) {
	for _, v := range s.m {
		if v.ID != u.ID {
			return v, nil
		}
	}
	return nil, errors.New("none")
}
func two(g gate, s St, u *User) error {
	if !g.Allowed(u) {
		return nil
	}
	p, err := s.Partner(context.Background(), u)
	if err != nil {
		return err
	}
	Ad(p.Email) // want flow(User.Email)
	return nil
}
func start(g gate, x, y *User) { two(g, &st{map[string]*User{"u1": x, "u2": y}}, x) }
