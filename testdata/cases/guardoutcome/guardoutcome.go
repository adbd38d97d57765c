// Package guardoutcome has guards that are asked by the negated answer, or by not returning.
package guardoutcome

import (
	"errors"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising subject=a
func May(a *Account) bool { return true }

//purpose:guard advertising subject=a
func Require(a *Account) error { return nil }

func optedOut(a *Account) bool { return !May(a) }

func must(a *Account) {
	if err := Require(a); err != nil {
		panic(errors.New("no consent"))
	}
}

func negated(a *Account) {
	if optedOut(a) {
		return
	}
	send(a.Phone)
}

func negated2(a *Account) {
	if out := !May(a); out {
		return
	}
	send(a.Phone)
}

func musted(a *Account) {
	must(a)
	send(a.Phone)
}

func run() {
	a := &Account{"a", "+49MK1"}
	negated(a)
	negated2(a)
	musted(a)
}

func mustOther(a, b *Account) {
	send(a.Phone) // want flow(Account.Phone)
	must(a)
	send(a.Phone)
	send(b.Phone) // want flow(Account.Phone)
}

func negatedOther(a, b *Account) {
	if optedOut(a) {
		send(a.Phone) // want flow(Account.Phone)
		return
	}
	send(b.Phone) // want flow(Account.Phone)
}

// checked panics if an answer is an error: whose answer it is, its callers know.
func checked(err error) {
	if err != nil {
		panic(err)
	}
}

func throughChecked(a, b *Account) {
	checked(Require(a))
	send(a.Phone)
	send(b.Phone) // want flow(Account.Phone)
}

func recovered(a *Account) {
	defer func() { _ = recover() }()
	must(a)
}

func afterRecovered(a *Account) {
	recovered(a)
	send(a.Phone) // want flow(Account.Phone)
}

func oneWay(a *Account, hurry bool) {
	if !hurry {
		must(a)
	}
	send(a.Phone) // want flow(Account.Phone)
}
