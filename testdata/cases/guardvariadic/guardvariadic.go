// Package guardvariadic asks about names in a variadic parameter.
package guardvariadic

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising subject=users
func May(users ...string) bool { return users[0] == "a" }

func F1(a, b *Account) {
	if May(a.ID) {
		send(a.Phone)
	}
}

func F2(a, b *Account) {
	if May(a.ID) {
		send(b.Phone) // want flow(Account.Phone)
	}
}

func F3(a, b *Account) {
	if May(b.ID) {
		send(a.Phone) // want flow(Account.Phone)
	}
}

func F4(a, b *Account) {
	if May(b.ID) {
		send(b.Phone)
	}
}

func F5(a, b *Account) {
	if May(a.ID, b.ID) {
		send(b.Phone) // want flow(Account.Phone)
		send(a.Phone) // want flow(Account.Phone)
	}
}

func run() {
	a, b := &Account{"a", "+49MK1"}, &Account{"b", "+49MK2"}
	F1(a, b)
	F2(a, b)
	F3(b, a)
	F4(b, a)
	F5(a, b)
}
