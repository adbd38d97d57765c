// Package svcgenericwalk walks trees of any type of node.
package svcgenericwalk

import "fmt"

type Account struct {
	//purpose:source security
	Phone string
	Name  string
	kids  []*Account
}

func (a *Account) Kids() []*Account { return a.kids }

//purpose:sink advertising
func Send(s string) { fmt.Println(s) }

type Node[T any] interface{ Kids() []T }

func walk[T Node[T]](n T, y func(T) bool) bool {
	if !y(n) {
		return false
	}
	for _, k := range n.Kids() {
		if !walk(k, y) {
			return false
		}
	}
	return true
}

func run(a *Account) {
	walk(a, func(x *Account) bool {
		Send(x.Phone) // want flow(Account.Phone)
		return true
	})
	walk(a, func(x *Account) bool {
		Send(x.Name)
		return true
	})
}

// 17141
