// Package guardrequest asks about a request that holds a name.
package guardrequest

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

type Req struct{ User, Purpose string }

//purpose:guard advertising subject=req
func May(req Req) bool { return req.User == "a" }

//purpose:guard advertising subject=user
func MayAny(user any) bool { return user == "a" }

//purpose:guard advertising subject=user
func MayStr(user string) bool { return user == "a" }

func f(a, b *Account) {
	if MayStr(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
	if May(Req{User: a.ID, Purpose: "ads"}) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
	if MayAny(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func run() { f(&Account{"a", "+49MK1"}, &Account{"b", "+49MK2"}) }
