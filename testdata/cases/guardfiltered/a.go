// Package guardfiltered keeps those who consented, in lists, tables and channels, and uses what it kept.
package guardfiltered

import (
	"fmt"
	"slices"
)

type User struct {
	ID     string
	Email  string //purpose:source security
	Plan   string
	Phones []Phone
	Friend *User
	Sec    *Security
}

type Phone struct {
	Number string //purpose:source security
}

type Security struct {
	Backup string //purpose:source security
}

type Consent map[string]bool

//purpose:guard advertising subject=id
func (c Consent) May(id string) bool { return c[id] }

//purpose:guard advertising subject=u
func (c Consent) MayU(u *User) bool { return c[u.ID] }

//purpose:sink advertising
func ad(s string) {}

//purpose:sink advertising
func adUser(u *User) {}

func values(c Consent, us []User) {
	var ok []User
	for _, u := range us {
		if c.May(u.ID) {
			ok = append(ok, u)
		}
	}
	for _, u := range ok {
		ad(u.Email)
	}
	for _, u := range us {
		ad(u.Email) // want flow(User.Email)
	}
	ad(ok[0].Email)
}

func pointers(c Consent, us []*User) {
	var ok []*User
	for _, u := range us {
		if !c.MayU(u) {
			continue
		}
		ok = append(ok, u)
	}
	for _, u := range ok {
		ad(u.Email)
		ad(u.Phones[0].Number)
		ad(u.Sec.Backup)
		ad(u.Friend.Email) // want flow(User.Email)
		adUser(u)
	}
	for _, u := range us {
		ad(u.Email) // want flow(User.Email)
	}
}

func table(c Consent, us []*User) {
	byID := map[string]*User{}
	for _, u := range us {
		if c.May(u.ID) {
			byID[u.ID] = u
		}
	}
	for _, u := range byID {
		ad(u.Email)
	}
	ad(byID["1"].Email)
}

func channel(c Consent, us []*User) {
	ch := make(chan *User, len(us))
	for _, u := range us {
		if c.May(u.ID) {
			ch <- u
		}
	}
	close(ch)
	for u := range ch {
		ad(u.Email)
	}
}

func eligible(c Consent, us []*User) []*User {
	var ok []*User
	for _, u := range us {
		if c.MayU(u) {
			ok = append(ok, u)
		}
	}
	return ok
}

func one(c Consent, us []*User, id string) *User {
	for _, u := range us {
		if u.ID == id && c.MayU(u) {
			return u
		}
	}
	return nil
}

func send(us []*User) {
	for _, u := range us {
		ad(u.Email) // want flow(User.Email)
	}
}

type Batch struct{ users []*User }

func (b *Batch) Add(u *User) { b.users = append(b.users, u) }

func (b *Batch) Send() {
	for _, u := range b.users {
		ad(u.Email) // want flow(User.Email)
	}
}

func helper(c Consent, us []*User) {
	for _, u := range eligible(c, us) {
		ad(u.Email)
		ad(u.Friend.Email) // want flow(User.Email)
	}
	if u := one(c, us, "1"); u != nil {
		ad(u.Email)
	}
}

func mixed(c Consent, us, others []*User) {
	ok := eligible(c, us)
	ok = append(ok, others...)
	for _, u := range ok {
		ad(u.Email) // want flow(User.Email)
	}
}

func wrong(c Consent, us []*User) {
	var ok []*User
	for i, u := range us {
		if c.MayU(u) {
			ok = append(ok, us[0])
			fmt.Println(i)
		}
	}
	for _, u := range ok {
		ad(u.Email) // want flow(User.Email)
	}
}

func all(c Consent, us []*User) {
	var ok []*User
	for _, u := range us {
		if c.MayU(u) {
			fmt.Println("yes")
		}
		ok = append(ok, u)
	}
	for _, u := range ok {
		ad(u.Email) // want flow(User.Email)
	}
}

func emails(c Consent, us []*User) {
	var list []string
	for _, u := range eligible(c, us) {
		list = append(list, u.Email)
	}
	slices.Sort(list)
	for _, e := range list {
		ad(e)
	}
}

func run(p string) {
	f := &User{ID: "9", Email: p + "f"}
	mk := func(id string) *User {
		return &User{ID: id, Email: p + id, Phones: []Phone{{p}}, Friend: f, Sec: &Security{p}}
	}
	us := []*User{mk("0"), mk("1"), mk("2")}
	c := Consent{"1": true}
	values(c, []User{*us[0], *us[1]})
	pointers(c, us)
	table(c, us)
	channel(c, us)
	helper(c, us)
	mixed(c, us, us)
	wrong(c, us)
	all(c, us)
	emails(c, us)
	send(us)
	b := &Batch{}
	b.Add(us[0])
	b.Send()
}
