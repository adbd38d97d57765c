// Package guardelement asks by the name of one element of a list.
package guardelement

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

type Account struct {
	ID    string
	N     int
	Phone string //purpose:source security
}

//purpose:guard advertising subject=user
func May(user string) bool { return user == "a" }

//purpose:guard advertising subject=a
func MayAcc(a *Account) bool { return a.ID == "a" }

//purpose:guard advertising subject=n
func MayN(n int) bool { return n == 1 }

func byID(list []*Account) {
	a, b := list[0], list[1]
	if May(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byPointer(list []*Account) {
	a, b := list[0], list[1]
	if MayAcc(a) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byN(list []*Account) {
	a, b := list[0], list[1]
	if MayN(a.N) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byIDDirect(list []*Account) {
	if May(list[0].ID) {
		send(list[0].Phone)
		send(list[1].Phone) // want flow(Account.Phone)
	}
}

func byIDMap(m map[string]*Account, k, j string) {
	a, b := m[k], m[j]
	if May(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byIDRange(list []*Account) {
	for i, a := range list {
		if i > 0 && May(list[i-1].ID) {
			send(a.Phone) // want flow(Account.Phone)
		}
	}
}

func byIDValues(list []Account) {
	a, b := list[0], list[1]
	if May(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byIDChan(ch chan *Account) {
	a, b := <-ch, <-ch
	if May(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}

func byIDLater(list []*Account) {
	var prev *Account
	for _, a := range list {
		if prev != nil && May(prev.ID) {
			send(a.Phone) // want flow(Account.Phone)
		}
		prev = a
	}
}

func run() {
	a, b := &Account{"a", 1, "+49MK1"}, &Account{"b", 2, "+49MK2"}
	l := []*Account{a, b}
	byID(l)
	byPointer(l)
	byN(l)
	byIDDirect(l)
	byIDMap(map[string]*Account{"a": a, "b": b}, "a", "b")
	byIDRange(l)
	byIDValues([]Account{*a, *b})
	ch := make(chan *Account, 2)
	ch <- a
	ch <- b
	byIDChan(ch)
	byIDLater(l)
}
