// Package guardstore asks one and reads another out of a store of a package.
package guardstore

import (
	"fmt"

	"example.com/cases/guardstore/store"
)

//purpose:sink advertising
func Up(s string) { fmt.Println("up", s) }

//purpose:guard advertising subject=id
func Allowed(id string) bool { return id == "1" }

//purpose:guard advertising subject=u
func AllowedU(u *store.User) bool { return u.ID == "1" }

func a(id, other string) {
	if Allowed(id) {
		u := store.Get(id)
		Up(u.Email)
		Up(store.EmailOf(other)) // want flow(User.Email)
		Up(store.PhoneOf(other)) // want flow(User.Phone)
		Up(store.PhoneOf(id))
		Up(store.Get(other).Email) // want flow(User.Email)
	}
}
func b(other string) {
	for _, u := range store.All() {
		if !AllowedU(u) {
			continue
		}
		Up(u.Email)
		Up(store.EmailOf(other)) // want flow(User.Email)
		Up(store.PhoneOf(other)) // want flow(User.Phone)
	}
}
func c(other string) {
	u := store.Get("1")
	if AllowedU(u) {
		Up(u.Email)
		Up(store.EmailOf(other)) // want flow(User.Email)
		for _, w := range store.All() {
			Up(w.Email)             // want flow(User.Email)
			Up(store.PhoneOf(w.ID)) // want flow(User.Phone)
		}
	}
}

func run() {
	a("1", "2")
	b("2")
	c("2")
}
