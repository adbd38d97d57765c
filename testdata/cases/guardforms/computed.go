package guardforms

// Asks by a text that names somebody.

func computedStart(g gate, us []*User) {
	u := us[0]
	if g.Check("user:"+u.ID) == nil {
		Ad(u.Email)
	}
}
