package guardforms

// Asks for all of a list.

//purpose:guard advertising subject=us
func (g gate) AllOK(us []*User) bool {
	for _, u := range us {
		if !g[u.ID] {
			return false
		}
	}
	return true
}
func listsStart(g gate, us []*User) {
	if !g.AllOK(us) {
		return
	}
	for _, u := range us {
		Ad(u.Email)
	}
	Ad(us[0].Email)
}
