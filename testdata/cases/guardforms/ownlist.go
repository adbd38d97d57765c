package guardforms

// Hands over all of its own list on the consent of one.

type S struct {
	g   gate
	all []*User
}

func (s *S) two(u *User) {
	if !s.g.Allowed(u) {
		return
	}
	for _, o := range s.all {
		Ad(o.Email) // want flow(User.Email)
	}
}
func ownlistStart(g gate, us []*User) {
	s := &S{g, us}
	for _, u := range us {
		s.two(u)
	}
}
