// Package store will have a database.
package store

import (
	"errors"

	"example.com/cases/id"
)

// Load returns nothing but what it was given.
func Load(name string) *id.Account { return &id.Account{ID: name} }

// Find returns nothing.
func Find(name string) (*id.Account, error) { return nil, errors.New("not implemented") }

// All returns two of whom little is known.
func All() []*id.Account { return []*id.Account{{ID: "1"}, {ID: "2"}} }

// Zero returns an empty one.
func Zero() (a id.Account) { return }

// Public returns what may be known of somebody.
func Public(a *id.Account) *id.Account { return &id.Account{ID: a.ID, Name: a.Name} }

// Gone returns one who asked to be forgotten.
func Gone(name string) *id.Account { return &id.Account{ID: name, Phone: "", Email: "removed"} }
