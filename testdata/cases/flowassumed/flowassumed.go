// Package flowassumed overwrites what is there, if anything is there.
package flowassumed

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Addr struct {
	City string
	Tel  string //purpose:source security
}

func (a Addr) String() string { return a.City + a.Tel }

type User struct {
	ID   string
	Home *Addr
}

func optional(u User) User {
	if u.Home != nil {
		h := *u.Home
		h.Tel = ""
		u.Home = &h
	}
	return u
}

func always(u User) User {
	h := *u.Home
	h.Tel = ""
	u.Home = &h
	return u
}

func early(u User) User {
	if u.Home == nil {
		return u
	}
	h := *u.Home
	h.Tel = ""
	u.Home = &h
	return u
}

func inPlace(u *User) {
	if u.Home != nil {
		u.Home.Tel = ""
	}
	send(u.Home)
}

func optString(a Addr) string {
	t := a.Tel
	if t != "" {
		t = "***"
	}
	return t
}

func run() {
	u := User{"1", &Addr{"c", "MK1"}}
	send(u.Home) // want flow(Addr.Tel)
	send(always(u).Home)
	send(optional(u).Home)
	send(early(u).Home)
	send(optString(*u.Home))
	inPlace(&u)
}
