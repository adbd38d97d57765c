// Package guardpicked asks about one that was picked.
package guardpicked

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

//purpose:guard advertising subject=a
func May(a *Account) bool { return true }

//purpose:guard advertising subject=user
func MayID(user string) bool { return true }

func fallback(m map[string]*Account, k string, def *Account) {
	a := m[k]
	if a == nil {
		a = def
	}
	if May(a) {
		send(a.Phone)
	}
	if MayID(a.ID) {
		send(a.Phone)
	}
}

func oldest(all []*Account) {
	var best *Account
	for _, a := range all {
		if best == nil || a.ID > best.ID {
			best = a
		}
	}
	if best != nil && May(best) {
		send(best.Phone)
	}
}

func early(x, y *Account, other bool) {
	who := x
	if other {
		who = y
	}
	if !May(who) {
		return
	}
	send(who.Phone)
}

func helper(x, y *Account, other bool) {
	who := pick(x, y, other)
	if May(who) {
		send(who.Phone)
	}
}

func pick(x, y *Account, other bool) *Account {
	if other {
		return y
	}
	return x
}

func slots(all []*Account, i int) {
	p := all[0]
	if i < len(all) {
		p = all[i]
	}
	if May(p) {
		send(p.Phone)
	}
}

func walk(head *Node) {
	for n := head; n != nil; n = n.next {
		if May(n.acct) {
			send(n.acct.Phone)
		}
	}
}

type Node struct {
	acct *Account
	next *Node
}

func run() {
	a, b := &Account{"a", "+49MK1"}, &Account{"b", "+49MK2"}
	fallback(nil, "x", a)
	oldest([]*Account{a, b})
	early(a, b, true)
	helper(a, b, false)
	slots([]*Account{a, b}, 1)
	walk(&Node{a, &Node{b, nil}})
}
