package guardforms

// Asks by a converted name.

type UID string
type U2 struct {
	ID   UID
	Mail string //purpose:source security
}

func convertedTwo(g gate, u *U2) {
	if g.Check(string(u.ID)) == nil {
		Ad(u.Mail)
	}
}
func convertedStart(g gate, us []*User) {
	convertedTwo(g, &U2{UID(us[0].ID), "a@b.example"})
}
