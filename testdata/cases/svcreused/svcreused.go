// Package svcreused uses buffers again.
package svcreused

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

//purpose:sink advertising
func upload(l []string) { fmt.Println("SINK", strings.Contains(fmt.Sprint(l), "MK"), l) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

func bytes(a *Account) {
	buf := make([]byte, 0, 64)
	buf = append(buf, a.Phone...)
	send(string(buf)) // want flow(Account.Phone)
	buf = append(buf[:0], a.ID...)
	send(string(buf))
	buf = buf[:0]
	buf = append(buf, a.ID...)
	send(string(buf))
}

func bytes2(a *Account) {
	buf := append([]byte(nil), a.Phone...)
	buf = append([]byte(nil), a.ID...)
	send(string(buf))
}

func strs(a *Account) {
	xs := []string{a.Phone}
	xs = xs[:0]
	upload(xs)
	xs = append(xs, a.ID)
	upload(xs)
	ys := []string{a.ID, a.Phone}
	upload(ys[1:]) // want flow(Account.Phone)
}

func loop(all []*Account) {
	var batch []string
	for _, a := range all {
		batch = append(batch[:0], a.Phone)
		fmt.Println(len(batch))
	}
	batch = batch[:0]
	for _, a := range all {
		batch = append(batch, a.ID)
	}
	upload(batch)
}

func run() {
	a := &Account{"u", "+49MK1"}
	bytes(a)
	bytes2(a)
	strs(a)
	loop([]*Account{a})
}
