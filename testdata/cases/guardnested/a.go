// Package guardnested has contacts in structs inside of who is asked.
package guardnested

type Contact struct {
	//purpose:source security kind=phone
	Phone string
}

type Account struct {
	ID      int
	Contact Contact
	P       *Contact
}

type Row struct {
	ID int
	//purpose:source security kind=phone
	Tel string
}

//purpose:guard advertising subject=a
func okA(a *Account) bool { return a.ID != 99 }

func newAccount(id int, phone string) *Account {
	return &Account{ID: id, Contact: Contact{Phone: phone}, P: &Contact{Phone: phone}}
}

func fromRow(r Row) *Account { return &Account{ID: r.ID, Contact: Contact{Phone: r.Tel}} }

func param(a *Account) {
	if okID(a.ID) {
		ad(a.Contact.Phone)
		ad(a.P.Phone)
	}
}

type Member struct {
	User
	Since int
}

type Wrap struct {
	*Account
	note string
}

//purpose:guard advertising subject=m
func okMember(m *Member) bool { return m.ID != 99 }

func wrapped(w Wrap) {
	if okA(w.Account) {
		ad(w.P.Phone)
	}
}

func more() {
	m := &Member{User: User{ID: 1, Email: "alice@member"}}
	if okMember(m) {
		ad(m.Email)
		ad(m.User.Email)
	}
	n := &Member{}
	n.User = User{ID: 99, Email: "alice@member2"}
	if okMember(m) {
		ad(n.Email) // want flow(User.Email)
	}
	if okU(m.User) {
		ad(m.Email)
	}
	wrapped(Wrap{newAccount(7, "+7alice@0100"), ""})
}

func run() {
	more()
	a := &Account{ID: 1, Contact: Contact{Phone: "+1alice@0100"}, P: &Contact{Phone: "+2alice@0100"}}
	b := &Account{ID: 99, Contact: Contact{Phone: "+9alice@0100"}, P: &Contact{Phone: "+8alice@0100"}}
	param(a)
	if okID(a.ID) {
		ad(a.Contact.Phone)
		ad(a.P.Phone)
	}
	if okA(a) {
		ad(a.Contact.Phone)
	}
	for _, x := range []*Account{a, b} {
		if okA(x) {
			ad(x.Contact.Phone) // want flow(Contact.Phone)
		}
		if !okID(x.ID) {
			continue
		}
		ad(x.Contact.Phone)
	}
	c := newAccount(3, "+3alice@0100")
	if okA(c) {
		ad(c.Contact.Phone)
		ad(c.P.Phone)
	}
	d := Account{ID: 4}
	d.Contact.Phone = "+4alice@0100"
	if okA(&d) {
		ad(d.Contact.Phone)
	}
	e := fromRow(Row{ID: 5, Tel: "+5alice@0100"})
	if okA(e) {
		ad(e.Contact.Phone)
	}
	ct := Contact{Phone: "+6alice@0100"}
	f := &Account{ID: 6, Contact: ct}
	if okID(f.ID) {
		ad(f.Contact.Phone)
	}

	// twins
	if okA(a) {
		ad(b.Contact.Phone) // want flow(Contact.Phone)
	}
	if okID(a.ID) {
		ad(b.P.Phone) // want flow(Contact.Phone)
	}
	for _, x := range []*Account{a, b} {
		if okA(a) {
			ad(x.Contact.Phone) // want flow(Contact.Phone)
		}
	}
}
