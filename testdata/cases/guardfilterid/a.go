// Package guardfilterid filters by literals that ask for consent by a name of what they are
// handed, or by somebody else's.
package guardfilterid

import (
	"fmt"
	"maps"
	"slices"
)

type User struct {
	ID     string
	Age    int
	Phone  string //purpose:source security
	Friend *User
}

//purpose:sink advertising
func send(v ...any) { fmt.Println("SINK", v) }

//purpose:guard advertising subject=id
func has(id string) bool { return id == "1" }

type consents struct{ m map[string]bool }

//purpose:guard advertising subject=id
func (c *consents) Has(id string) bool { return c.m[id] }

type asker interface {
	//purpose:guard advertising subject=id
	Has(id string) bool
}

func keep(us []*User, ok func(*User) bool) (out []*User) {
	for _, u := range us {
		if ok(u) {
			out = append(out, u)
		}
	}
	return out
}

func reject(us []*User, no func(*User) bool) (out []*User) {
	for _, u := range us {
		if no(u) {
			continue
		}
		out = append(out, u)
	}
	return out
}

func filter[T any](in []T, ok func(T) bool) (out []T) {
	for _, v := range in {
		if ok(v) {
			out = append(out, v)
		}
	}
	return out
}

func filterMap[K comparable, V any](in map[K]V, ok func(K, V) bool) map[K]V {
	out := map[K]V{}
	for k, v := range in {
		if ok(k, v) {
			out[k] = v
		}
	}
	return out
}

func adults(us []*User, ok func(*User) bool) []*User {
	return filter(us, func(u *User) bool { return u.Age > 18 && ok(u) })
}

func adultsOr(us []*User, ok func(*User) bool) []*User {
	return filter(us, func(u *User) bool { return u.Age > 18 || ok(u) })
}

func adultFriends(us []*User, ok func(*User) bool) []*User {
	return filter(us, func(u *User) bool { return u.Age > 18 && ok(u.Friend) })
}

func not(f func(*User) bool) func(*User) bool {
	return func(u *User) bool { return !f(u) }
}

func both(f, g func(*User) bool) func(*User) bool {
	return func(u *User) bool { return f(u) && g(u) }
}

func kept(us []*User, c *consents, a asker) {
	for _, u := range keep(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone)
	}
	for _, u := range keep(us, func(u *User) bool { return c.Has(u.ID) && u.Age > 18 }) {
		send(u.Phone)
	}
	for _, u := range keep(us, func(u *User) bool { return a.Has(u.ID) }) {
		send(u.Phone)
		send(u.Friend.Phone) // want flow(User.Phone)
	}
	for _, u := range filter(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone)
	}
	for _, u := range reject(us, func(u *User) bool { return !has(u.ID) }) {
		send(u.Phone)
	}
	send(filter(us, func(u *User) bool { return has("user:" + u.ID) }))
	send(len(us), keep(us, func(u *User) bool { return has(u.ID) })[0])
}

func others(us []*User, other *User, c *consents) {
	for _, u := range keep(us, func(u *User) bool { return !has(u.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range keep(us, func(u *User) bool { return has(u.ID) || u.Age > 18 }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range keep(us, func(u *User) bool { return has(other.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range keep(us, func(u *User) bool { return has(us[0].ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range keep(us, func(u *User) bool { return c.Has(u.Friend.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range reject(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range filter(us, func(u *User) bool { return c.m[u.ID] }) {
		send(u.Phone) // want flow(User.Phone)
	}
	keep(us, func(u *User) bool { return has(u.ID) })
	send(us) // want flow(User.Phone)
}

func values(us []User) {
	for _, u := range filter(us, func(u User) bool { return has(u.ID) }) {
		send(u.Phone)
	}
	us = slices.DeleteFunc(us, func(u User) bool { return !has(u.ID) })
	for _, u := range us {
		send(u.Phone)
	}
}

func deleted(us []*User, c *consents) {
	us = slices.DeleteFunc(us, func(u *User) bool { return !c.Has(u.ID) })
	send(us)
}

func deletedOthers(us []*User, c *consents) {
	us = slices.DeleteFunc(us, func(u *User) bool { return c.Has(u.ID) })
	send(us) // want flow(User.Phone)
}

func deletedByOther(us []*User, other *User) {
	us = slices.DeleteFunc(us, func(*User) bool { return !has(other.ID) })
	send(us) // want flow(User.Phone)
}

func byKey(m map[string]*User) {
	maps.DeleteFunc(m, func(id string, _ *User) bool { return !has(id) })
	for _, u := range m {
		send(u.Phone)
	}
}

func byElement(m map[string]*User) {
	maps.DeleteFunc(m, func(_ string, u *User) bool { return !has(u.ID) })
	for _, u := range m {
		send(u.Phone)
	}
}

func byFriend(m map[string]*User) {
	maps.DeleteFunc(m, func(_ string, u *User) bool { return !has(u.Friend.ID) })
	for _, u := range m {
		send(u.Phone) // want flow(User.Phone)
	}
}

func table(m map[string]*User) {
	for _, u := range filterMap(m, func(_ string, u *User) bool { return has(u.ID) }) {
		send(u.Phone)
	}
	for _, u := range filterMap(m, func(_ string, u *User) bool { return has(u.Friend.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
}

func nested(us []*User) {
	for _, u := range adults(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone)
	}
	for _, u := range adults(us, func(u *User) bool { return !has(u.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range adultsOr(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range adultFriends(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
	agreed, adult := func(u *User) bool { return has(u.ID) }, func(u *User) bool { return u.Age > 18 }
	for _, u := range keep(us, both(adult, agreed)) {
		send(u.Phone)
	}
	for _, u := range keep(us, both(adult, adult)) {
		send(u.Phone) // want flow(User.Phone)
	}
	for _, u := range keep(us, not(not(agreed))) {
		send(u.Phone)
	}
	for _, u := range reject(us, not(agreed)) {
		send(u.Phone)
	}
	for _, u := range keep(us, not(agreed)) {
		send(u.Phone) // want flow(User.Phone)
	}
}

// The names of those who are made here are constants.
func made(phones []string) {
	us := []*User{{ID: "1", Phone: phones[0]}, {ID: "2", Phone: phones[1]}}
	for _, u := range filter(us, func(u *User) bool { return has(u.ID) }) {
		send(u.Phone)
	}
	for _, u := range filter(us, func(*User) bool { return has(us[0].ID) }) {
		send(u.Phone) // want flow(User.Phone)
	}
}

func run() {
	made([]string{"+491", "+492"})
}
