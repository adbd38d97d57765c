package guardforms

// Asks by the name that an object was made with.

func handle(g gate, id, email string) {
	u := &User{ID: id, Email: email}
	if g.Check(id) == nil {
		Ad(u.Email)
	}
}
func builtStart(g gate, us []*User) { handle(g, "u1", "a@b.example") }
