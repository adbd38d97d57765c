package guardforms

// Asks by the keys of a table.

func bykeyStart(g gate, us []*User) {
	byID := map[string]string{}
	for _, u := range us {
		byID[u.ID] = u.Email
	}
	for id, e := range byID {
		if g.Check(id) == nil {
			Ad(e)
		} else {
			Ad("no", e) // want flow(User.Email)
		}
	}
	if g.Check("u1") == nil {
		Ad(byID["u1"])
		Ad(byID["u2"]) // want flow(User.Email)
	}
}
