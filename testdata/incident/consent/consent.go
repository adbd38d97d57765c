// Package consent knows who agreed to what.
package consent

import "sync"

// Registry keeps the answers people gave. It may be used by several goroutines.
type Registry struct {
	mu     sync.RWMutex
	agreed map[string]bool
}

// NewRegistry returns a registry in which the accounts given have agreed that
// their contacts are used for advertising.
func NewRegistry(accountIDs ...string) *Registry {
	r := &Registry{agreed: make(map[string]bool)}
	for _, id := range accountIDs {
		r.agreed[id] = true
	}
	return r
}

// MayAdvertise reports whether the owner of the account agreed that all of its
// contacts are used for advertising.
//
//purpose:guard advertising subject=accountID
func (r *Registry) MayAdvertise(accountID string) bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.agreed[accountID]
}
