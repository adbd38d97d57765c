package guardforms

import (
	"errors"
)

// Looks for somebody else by an interface.

type U struct {
	ID, Ref string
	Phone   string //purpose:source security
}
type Repo interface{ ByID(id string) (*U, error) }
type memory struct{ m map[string]*U }

func (s *memory) ByID(id string) (*U, error) {
	if u, ok := s.m[id]; ok {
		return u, nil
	}
	return nil, errors.New("x")
}

//purpose:guard advertising subject=u
func (g gate) Ask(u *U) error { return g.Check(u.ID) }
func refTwo(g gate, s Repo, u *U) {
	if g.Ask(u) != nil {
		return
	}
	r, err := s.ByID(u.Ref)
	if err != nil {
		return
	}
	Ad(r.Phone) // want flow(U.Phone)
}
func refStart(g gate, us []*User) {
	refTwo(g, &memory{map[string]*U{"u2": {"u2", "", "+15550101"}}}, &U{"u1", "u2", "+15550100"})
}
