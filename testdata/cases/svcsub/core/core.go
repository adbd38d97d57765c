// Package core matches by strategies that it is given.
package core

import "example.com/cases/id"

// Strategy says whether an account is meant by a key.
type Strategy interface {
	Match(a *id.Account, key string) bool
}

// Matcher finds accounts.
type Matcher struct {
	by  []Strategy
	out func(user string)
}

// New returns a matcher.
func New(out func(string), by ...Strategy) *Matcher { return &Matcher{by: by, out: out} }

// Run matches all with all.
func (m *Matcher) Run(all []*id.Account, keys []string) int {
	n := 0
	for _, a := range all {
	next:
		for _, k := range keys {
			for _, s := range m.by {
				if s.Match(a, k) {
					m.out(a.ID)
					n++
					break next
				}
			}
		}
	}
	return n
}
