// Package guardnested has contacts in structs inside of who is asked.
package guardnested

import . "example.com/cases/people"

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
	if OkID(a.ID) {
		Ad(a.Contact.Phone)
		Ad(a.P.Phone)
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
		Ad(w.P.Phone)
	}
}

func more() {
	m := &Member{User: User{ID: 1, Email: "alice@member"}}
	if okMember(m) {
		Ad(m.Email)
		Ad(m.User.Email)
	}
	n := &Member{}
	n.User = User{ID: 99, Email: "alice@member2"}
	if okMember(m) {
		Ad(n.Email) // want flow(User.Email)
	}
	if OkU(m.User) {
		Ad(m.Email)
	}
	wrapped(Wrap{newAccount(7, "+7alice@0100"), ""})
}

func run() {
	more()
	a := &Account{ID: 1, Contact: Contact{Phone: "+1alice@0100"}, P: &Contact{Phone: "+2alice@0100"}}
	b := &Account{ID: 99, Contact: Contact{Phone: "+9alice@0100"}, P: &Contact{Phone: "+8alice@0100"}}
	param(a)
	if OkID(a.ID) {
		Ad(a.Contact.Phone)
		Ad(a.P.Phone)
	}
	if okA(a) {
		Ad(a.Contact.Phone)
	}
	for _, x := range []*Account{a, b} {
		if okA(x) {
			Ad(x.Contact.Phone) // want flow(Contact.Phone)
		}
		if !OkID(x.ID) {
			continue
		}
		Ad(x.Contact.Phone)
	}
	c := newAccount(3, "+3alice@0100")
	if okA(c) {
		Ad(c.Contact.Phone)
		Ad(c.P.Phone)
	}
	d := Account{ID: 4}
	d.Contact.Phone = "+4alice@0100"
	if okA(&d) {
		Ad(d.Contact.Phone)
	}
	e := fromRow(Row{ID: 5, Tel: "+5alice@0100"})
	if okA(e) {
		Ad(e.Contact.Phone)
	}
	ct := Contact{Phone: "+6alice@0100"}
	f := &Account{ID: 6, Contact: ct}
	if OkID(f.ID) {
		Ad(f.Contact.Phone)
	}

	// twins
	if okA(a) {
		Ad(b.Contact.Phone) // want flow(Contact.Phone)
	}
	if OkID(a.ID) {
		Ad(b.P.Phone) // want flow(Contact.Phone)
	}
	for _, x := range []*Account{a, b} {
		if okA(a) {
			Ad(x.Contact.Phone) // want flow(Contact.Phone)
		}
	}
}
