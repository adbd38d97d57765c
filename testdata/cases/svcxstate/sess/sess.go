// Package sess keeps sessions for all.
package sess

import "sync"

// Session is one session.
type Session struct {
	User, Phone string
	Attrs       map[string]string
	pages       []string
}

// Visit adds a page.
func (s *Session) Visit(p string) { s.pages = append(s.pages, p) }

// Pages returns the pages.
func (s *Session) Pages() []string { return s.pages }

// Store keeps sessions.
type Store struct {
	mu sync.Mutex
	m  map[string]*Session
}

// Default is the one of this process.
var Default = NewStore()

// NewStore returns an empty store.
func NewStore() *Store { return &Store{m: map[string]*Session{}} }

// Put keeps s.
func (t *Store) Put(s *Session) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.m[s.User] = s
}

// Get finds one.
func (t *Store) Get(user string) (*Session, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	s, ok := t.m[user]
	return s, ok
}

// Count counts.
func (t *Store) Count() int { return len(t.m) }

// Each calls f for each.
func (t *Store) Each(f func(*Session) bool) {
	for _, s := range t.m {
		if !f(s) {
			return
		}
	}
}
