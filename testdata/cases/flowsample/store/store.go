// Package store has sample data in place of a database.
package store

import "example.com/cases/id"

// Load returns somebody.
func Load() *id.Account {
	return &id.Account{ID: "1", Name: "Ann", Phone: "+491701234567", Email: "ann@example.org"}
}

// All returns everybody.
func All() []id.Account {
	return []id.Account{{ID: "1", Phone: "0170 1"}, {ID: "2", Phone: "0170 2"}}
}

// Hidden returns somebody of whom nothing is told.
func Hidden() *id.Account { return &id.Account{ID: "1", Phone: "hidden", Email: ""} }
