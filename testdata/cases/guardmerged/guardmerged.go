// Package guardmerged asks about one of two.
package guardmerged

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

//purpose:guard advertising subject=user
func May(user string) bool { return user == "b" }

//purpose:guard advertising subject=a
func MayAcc(a *Account) bool { return a.ID == "b" }

func byID(a, b *Account, other bool) {
	id := a.ID
	if other {
		id = b.ID
	}
	if May(id) {
		send(a.Phone) // want flow(Account.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byID2(a, b *Account, other bool) {
	id := b.ID
	if !other {
		id = a.ID
	}
	if May(id) {
		send(a.Phone) // want flow(Account.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byPointer(a, b *Account, other bool) {
	who := a
	if other {
		who = b
	}
	if MayAcc(who) {
		send(who.Phone)
		send(a.Phone) // want flow(Account.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func run() {
	a, b := &Account{"a", "+49MK1"}, &Account{"b", "+49MK2"}
	byID(a, b, true)
	byID2(a, b, true)
	byPointer(a, b, true)
}
