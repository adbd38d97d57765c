// Package guardpredicate hands guards to filters.
package guardpredicate

import (
	"fmt"
	"maps"
	"slices"
)

type User struct {
	ID    int
	Email string //purpose:source security kind=email
}

//purpose:sink advertising
func Up(s string) { fmt.Println("up", s) }

//purpose:guard advertising subject=user
func OK(user *User) bool { return user.ID == 1 }

//purpose:guard advertising
func Any() bool { return true }

func Filter[T any](xs []T, f func(T) bool) []T {
	var out []T
	for _, x := range xs {
		if f(x) {
			out = append(out, x)
		}
	}
	return out
}

func FilterU(us []*User, f func(*User) bool) (out []*User) {
	for _, u := range us {
		if f(u) {
			out = append(out, u)
		}
	}
	return
}

func two() []User { return []User{{1, "carol@example.com"}, {3, "dave@example.com"}} }

func values() {
	u := two()[0]
	for _, x := range Filter(two(), func(x User) bool { return OK(&x) }) {
		Up(x.Email)
	}
	for _, x := range Filter(two(), func(User) bool { return OK(&u) }) {
		Up(x.Email) // want flow(User.Email)
	}
}

func run() {
	values()
	us := []*User{{1, "alice@example.com"}, {2, "bob2@example.com"}}
	for _, u := range slices.DeleteFunc(slices.Clone(us), func(u *User) bool { return !OK(u) }) {
		Up(u.Email)
	}
	for _, u := range slices.DeleteFunc(slices.Clone(us), func(u *User) bool { return OK(u) }) {
		Up(u.Email) // want flow(User.Email)
	}
	for _, u := range Filter(us, OK) {
		Up(u.Email)
	}
	for _, u := range Filter(us, func(u *User) bool { return OK(u) && u.ID > 0 }) {
		Up(u.Email)
	}
	for _, u := range FilterU(us, OK) {
		Up(u.Email)
	}
	for _, u := range FilterU(us, func(*User) bool { return Any() }) {
		Up(u.Email)
	}
	for _, u := range FilterU(us, func(u *User) bool { return !OK(u) }) {
		Up(u.Email) // want flow(User.Email)
	}
	if slices.ContainsFunc(us, OK) {
		Up(us[1].Email) // want flow(User.Email)
	}
	m := map[int]*User{1: us[0], 2: us[1]}
	maps.DeleteFunc(m, func(_ int, u *User) bool { return !OK(u) })
	for _, u := range m {
		Up(u.Email)
	}
	for _, u := range us { // the loop written out is accepted
		if !OK(u) {
			continue
		}
		Up(u.Email)
	}
}
