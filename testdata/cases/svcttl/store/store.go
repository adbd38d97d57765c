// Package store has accounts.
package store

import (
	"errors"
	"sync/atomic"

	"example.com/cases/id"
)

// ErrNone is returned for unknown accounts.
var ErrNone = errors.New("store: none")

// Snapshot is all that was read.
type Snapshot struct {
	ByID  map[string]*id.Account
	Names []string
	Mails []string
}

// Store hands out accounts of the current snapshot.
type Store struct{ cur atomic.Pointer[Snapshot] }

// Refresh reads anew.
func (s *Store) Refresh() {
	n := &Snapshot{ByID: map[string]*id.Account{}}
	for _, a := range id.LoadAll() {
		n.ByID[a.ID] = a
		n.Names = append(n.Names, a.Name)
		n.Mails = append(n.Mails, a.Email)
	}
	s.cur.Store(n)
}

// Account returns one account.
func (s *Store) Account(key string) (*id.Account, error) {
	a, ok := s.cur.Load().ByID[key]
	if !ok {
		return nil, ErrNone
	}
	return a, nil
}

// Current returns the snapshot.
func (s *Store) Current() *Snapshot { return s.cur.Load() }
