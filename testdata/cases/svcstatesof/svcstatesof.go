// Package svcstatesof hands answers to helpers.
package svcstatesof

import (
	"fmt"
	"slices"
)

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

var leads = []string{"+4917011", "+9"}

type Level int

func level(p string) Level {
	if slices.Contains(leads, p) {
		return 2
	}
	return 1
}
func levelB(p string) bool { return slices.Contains(leads, p) }

func label(l Level) string {
	switch l {
	case 2:
		return "vip"
	}
	return "std"
}
func labelIf(l Level) string {
	if l == 2 {
		return "vip"
	}
	return "std"
}
func labelB(b bool) string {
	if b {
		return "vip"
	}
	return "std"
}
func labelMap(l Level) string { return map[Level]string{2: "vip", 1: "std"}[l] }
func labelN(l Level) int {
	if l == 2 {
		return 1
	}
	return 0
}
func (l Level) String() string {
	if l == 2 {
		return "two"
	}
	return "one"
}
func (l Level) Vip() bool { return l == 2 }
func labelVar(l Level) (s string) {
	s = "std"
	if l == 2 {
		s = "vip"
	}
	return s
}
func cond[T any](b bool, x, y T) T {
	if b {
		return x
	}
	return y
}

func run() {
	a := &Account{"1", "+4917011"}
	l := level(a.Phone)
	Send("switch", label(l))                                           // want match(Account.Phone)
	Send("if", labelIf(l))                                             // want match(Account.Phone)
	Send("bool", labelB(levelB(a.Phone)))                              // want match(Account.Phone)
	Send("map", labelMap(l))                                           // want match(Account.Phone)
	Send("int", labelN(l))                                             // want match(Account.Phone)
	Send("String", l.String())                                         // want match(Account.Phone)
	Send("Sprint", fmt.Sprint(l))                                      // want match(Account.Phone)
	Send("var", labelVar(l))                                           // want match(Account.Phone)
	Send("cond", cond(l == 2, "vip", "std"))                           // want match(Account.Phone)
	Send("condB", cond(slices.Contains(leads, a.Phone), "vip", "std")) // want match(Account.Phone)
	if l.Vip() {
		Send("Vip") // want match(Account.Phone)
	}
	if label(l) == "vip" {
		Send("cmp") // want match(Account.Phone)
	}
}
