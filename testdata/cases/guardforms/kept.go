package guardforms

// Contact is annotated as a whole.
type Contact struct{ Addr string } //purpose:source security

// Member has contacts.
type Member struct {
	ID       string
	Contacts []Contact
}

func kept(g gate, ms []Member) {
	var yes []Member
	for _, m := range ms {
		if g.Check("member:"+m.ID) == nil {
			yes = append(yes, m)
		}
	}
	for _, m := range yes {
		for _, c := range m.Contacts {
			Ad(c.Addr)
		}
	}
	for _, m := range ms {
		for _, c := range m.Contacts {
			Ad(c.Addr) // want flow(Contact)
		}
	}
}
