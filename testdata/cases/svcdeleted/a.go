// Package svcdeleted takes out of a table who is on a list.
package svcdeleted

import (
	"os"
)

type User struct {
	ID    string
	Name  string
	Email string //purpose:source security
	Phone string //purpose:source security kind=phone
}

//purpose:sink advertising
func Ad(s ...any) {}

func run() {
	e := "a@b.example"
	if len(os.Args) > 1 {
		e = os.Args[1]
	}
	us := []*User{{"u1", "n1", e, "+15550100"}, {"u2", "n2", "c@d.example", "+15550101"}}
	start(us, []string{"a@b.example", "x@y.example"})
}

func start(us []*User, list []string) {
	m := map[string]string{}
	for _, u := range us {
		m[u.Email] = u.ID
	}
	for _, l := range list {
		delete(m, l)
	}
	for _, id := range m {
		Ad(id) // want match(User.Email)
	}
}
