// Package guardcleared clears what nobody agreed to.
package guardcleared

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising
func May(a *Account) bool { return a.ID == "yes" }

type event struct{ ID, Phone string }

func variable(a *Account) {
	p := a.Phone
	if !May(a) {
		p = ""
	}
	send(p)
}

func field(a *Account) {
	e := event{ID: a.ID, Phone: a.Phone}
	if !May(a) {
		e.Phone = ""
	}
	send(e)
}

func fieldSet(a *Account) {
	e := event{ID: a.ID}
	if May(a) {
		e.Phone = a.Phone
	}
	send(e)
}

func field2(a *Account) {
	e := event{ID: a.ID, Phone: a.Phone}
	if !May(a) {
		e.Phone = ""
	}
	send(e.Phone)
}

func copied(a Account) {
	if !May(&a) {
		a.Phone = ""
	}
	send(a)
}

func deleted(a *Account) {
	m := map[string]string{"id": a.ID, "phone": a.Phone}
	if !May(a) {
		delete(m, "phone")
	}
	send(m)
}

func wrong(a *Account) {
	e := event{ID: a.ID, Phone: a.Phone}
	if May(a) {
		e.Phone = ""
	}
	send(e) // want flow(Account.Phone)
}

func run() {
	for _, f := range []func(*Account){variable, field, field2, fieldSet, func(a *Account) { copied(*a) }, deleted, wrong} {
		f(&Account{"no", "+49MK1"})
	}
}
