package guardforms

// Asks in a helper that is given a request.

type Request struct {
	User *User
	N    int
}

func auth(g gate, r *Request) error { return g.Check(r.User.ID) }
func authTwo(g gate, r *Request) {
	if err := auth(g, r); err != nil {
		return
	}
	Ad(r.User.Email)
}
func authStart(g gate, us []*User) { authTwo(g, &Request{us[0], 1}) }
