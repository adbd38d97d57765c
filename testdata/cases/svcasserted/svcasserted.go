// Package svcasserted has values of several types in one list.
package svcasserted

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID, Name string
	Phone    string //purpose:source security
}

type Contact interface{ isContact() }
type PhoneC struct{ N string }
type MailC struct{ A string }

func (PhoneC) isContact() {}
func (MailC) isContact()  {}

func contacts(a *Account) []Contact { return []Contact{PhoneC{a.Phone}, MailC{a.Name}} }

func field(cs []Contact) {
	for _, c := range cs {
		if m, ok := c.(MailC); ok {
			send(m.A)
		}
	}
}

func whole(cs []Contact) {
	for _, c := range cs {
		if m, ok := c.(MailC); ok {
			send(m)
		}
	}
}

func sw(cs []Contact) {
	for _, c := range cs {
		switch c := c.(type) {
		case PhoneC:
			send(c) // want flow(Account.Phone)
		case MailC:
			send(c)
		}
	}
}

func collect(cs []Contact) (ms []MailC) {
	for _, c := range cs {
		if m, ok := c.(MailC); ok {
			ms = append(ms, m)
		}
	}
	return
}

func ofType[T any](cs []Contact) (ts []T) {
	for _, c := range cs {
		if t, ok := c.(T); ok {
			ts = append(ts, t)
		}
	}
	return
}

func run() {
	a := &Account{"a", "n", "+49MK1"}
	field(contacts(a))
	whole(contacts(a))
	sw(contacts(a))
	send(collect(contacts(a)))
	send(ofType[PhoneC](contacts(a))) // want flow(Account.Phone)
	var vs []any = []any{a.Phone, 1, a}
	for _, v := range vs {
		if n, ok := v.(int); ok {
			send(n)
		}
	}
}
