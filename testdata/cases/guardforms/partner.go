package guardforms

import (
	"context"
	"errors"
)

// Looks for somebody else by the one who consented.

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
func partnerTwo(g gate, s St, u *User) error {
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
func partnerStart(g gate, x, y *User) { partnerTwo(g, &st{map[string]*User{"u1": x, "u2": y}}, x) }
