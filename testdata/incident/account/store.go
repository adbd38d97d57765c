package account

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Store keeps accounts in memory. It may be used by several goroutines.
type Store struct {
	mu   sync.RWMutex
	byID map[string]Account
}

// NewStore returns a store that holds the accounts given.
func NewStore(accounts ...Account) *Store {
	s := &Store{byID: make(map[string]Account)}
	for _, a := range accounts {
		s.Save(a)
	}
	return s
}

// Save stores a, in place of an account with the same ID.
func (s *Store) Save(a Account) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byID[a.ID] = a
}

// Get returns the account with that ID.
func (s *Store) Get(id string) (Account, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	a, ok := s.byID[id]
	return a, ok
}

// All returns all accounts, ordered by ID.
func (s *Store) All() []Account {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return slices.SortedFunc(maps.Values(s.byID), func(a, b Account) int {
		return cmp.Compare(a.ID, b.ID)
	})
}

// ByRecoveryEmail returns the account that addr was given to recover.
func (s *Store) ByRecoveryEmail(addr string) (Account, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for _, a := range s.byID {
		if a.RecoveryEmail != "" && strings.EqualFold(a.RecoveryEmail, addr) {
			return a, true
		}
	}
	return Account{}, false
}
