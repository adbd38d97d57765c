// Package store loads.
package store

import "example.com/cases/id"

type files struct{}

// New returns a store.
func New() *files { return &files{} }

func (*files) Get(user string) (*id.Account, error) { return id.Load(user), nil }
