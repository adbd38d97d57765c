// Package store provides accounts.
package store

import "example.com/cases/id"

// Config configures.
type Config struct{ Dir string }

// Store reads accounts.
type Store struct{ dir string }

// New provides a store and its clean-up.
func New(c Config) (*Store, func(), error) { return &Store{c.Dir}, func() {}, nil }

// Get reads one.
func (s *Store) Get(user string) (*id.Account, error) { return id.Load(s.dir + user), nil }
