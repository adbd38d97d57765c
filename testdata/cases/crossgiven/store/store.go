// Package store gives users away in many ways.
package store

import (
	"iter"

	"example.com/cases/crossgiven/model"
)

var users = []*model.User{model.New("u1", "phone of u1")}

// First returns one.
func First() *model.User { return users[0] }

// All ranges over all.
func All() iter.Seq[*model.User] {
	return func(yield func(*model.User) bool) {
		for _, u := range users {
			if !yield(u) {
				return
			}
		}
	}
}

// Each ranges over all, without a name for that.
func Each() func(yield func(*model.User) bool) {
	return func(yield func(*model.User) bool) {
		for _, u := range users {
			if !yield(u) {
				return
			}
		}
	}
}

// A Page is some of them.
type Page struct{ Users []*model.User }

// Next returns a page.
func Next() Page { return Page{users} }

// Do calls a function with each.
func Do[T any](f func(*model.User) T) (out []T) {
	for _, u := range users {
		out = append(out, f(u))
	}
	return out
}

// Stream sends all.
func Stream() <-chan *model.User {
	c := make(chan *model.User, len(users))
	for _, u := range users {
		c <- u
	}
	close(c)
	return c
}

// A Handle is the same type by another name.
type Handle = model.User

// Check takes one.
func Check(u *model.User) bool { return u != nil }
