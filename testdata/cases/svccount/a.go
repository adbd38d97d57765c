// Package svccount counts what services found.
package svccount

import (
	"os"
)

type User struct {
	ID       string
	Recovery string //purpose:source security
}

type Users interface {
	Find(e string) []User
	One(e string) *User
}

type db struct{ us []User }

func (d *db) Find(e string) (out []User) {
	for _, u := range d.us {
		if u.Recovery == e {
			out = append(out, u)
		}
	}
	return out
}

func (d *db) One(e string) *User {
	for i := range d.us {
		if d.us[i].Recovery == e {
			return &d.us[i]
		}
	}
	return nil
}

//purpose:sink advertising
func count(n int) {}

//purpose:sink advertising
func send(s string) {}

func estimate(us Users, e string) {
	count(len(us.Find(e))) // want match(User.Recovery)
}

func some(us Users, e, cookie string) {
	if l := us.Find(e); len(l) > 0 {
		send(cookie) // want match(User.Recovery)
	}
}

func one(us Users, e, cookie string) {
	if us.One(e) != nil {
		send(cookie) // want match(User.Recovery)
	}
}

func run() {
	d := &db{[]User{{"1", "a@b.example"}}}
	for _, e := range append([]string{"a@b.example", "z@b.example"}, os.Args[1:]...) {
		estimate(d, e)
		some(d, e, "cookie")
		one(d, e, "cookie")
		count(len(d.Find(e))) // want match(User.Recovery)
	}
}
