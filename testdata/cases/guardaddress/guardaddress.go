// Package guardaddress asks by the address of a copy.
package guardaddress

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

type Checker interface {
	//purpose:guard advertising subject=a
	May(a *Account) bool
	//purpose:guard advertising subject=a
	MayVal(a Account) bool
}
type yes struct{}

func (yes) May(*Account) bool   { return true }
func (yes) MayVal(Account) bool { return true }

func each(c Checker, all []Account) {
	for _, a := range all {
		if c.May(&a) {
			send(a.Phone)
		}
		send(a.Phone) // want flow(Account.Phone)
	}
	for _, a := range all {
		if c.MayVal(a) {
			send(a.Phone)
		}
	}
	for i := range all {
		if c.May(&all[i]) {
			send(all[i].Phone)
		}
	}
}

func one(c Checker, a Account) {
	if c.May(&a) {
		send(a.Phone)
	}
	if c.MayVal(a) {
		send(a.Phone)
	}
}

func run() {
	a := Account{"a", "+49MK1"}
	each(yes{}, []Account{a})
	one(yes{}, a)
}
