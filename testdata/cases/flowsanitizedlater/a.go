// Package flowsanitizedlater puts raw data into what a sanitizer returned.
package flowsanitizedlater

import (
	"fmt"
	"os"
)

type User struct {
	ID    string
	Email string //purpose:source security
	Phone string //purpose:source security
}

type View struct{ Mail, Ph string }

//purpose:sink advertising
func Ad(s ...any) {}

//purpose:sanitizer advertising
func Mask(s string) string { return s[:1] + "***" }

//purpose:sanitizer advertising
func NewView(u *User) *View { return &View{Mail: Mask(u.Email)} }

//purpose:sanitizer advertising
func Counts(us []*User) map[string]string { return map[string]string{"n": fmt.Sprint(len(us))} }

//purpose:sanitizer advertising
func Lines(us []*User) []string { return make([]string, len(us)) }

func (v *View) fill(u *User) { v.Ph = u.Phone }

func run(us []*User) {
	u := us[0]
	v := NewView(u)
	Ad(v.Mail, v.Ph)
	Ad(*v)
	v.Ph = u.Phone
	Ad(v.Ph) // want flow(User.Phone)
	Ad(v.Mail)
	w := NewView(u)
	w.fill(u)
	Ad(w.Ph) // want flow(User.Phone)
	m := Counts(us)
	Ad(m)
	m["raw"] = u.Phone
	Ad(m) // want flow(User.Phone)
	l := Lines(us)
	Ad(l)
	l[0] = u.Email
	Ad(l) // want flow(User.Email)
}

func start() {
	run([]*User{{"u1", os.Args[1], os.Args[1]}})
}
