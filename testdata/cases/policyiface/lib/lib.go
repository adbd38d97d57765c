// Package lib declares interfaces of which the policy says what they do.
package lib

import "example.com/cases/ads"

// Hasher is implemented where nobody can look: Hash answers what it is given, and Seed
// says nothing of it.
type Hasher interface {
	Hash(s string) string
	Seed(s string) string
}

// Suite has a hasher.
type Suite interface {
	Hasher
	Name() string
}

// Sealer has the text in what it is handed, or keeps it.
type Sealer interface {
	Seal(dst *string, s string)
	Keep(s string)
	Kept() string
	Known(s string) bool
}

// Mock is a hasher that hashes nothing.
type Mock struct{}

func (Mock) Hash(s string) string { return "0" }
func (Mock) Seed(s string) string { return "0" }

// Sync is called with a hasher by those who import this package.
func Sync(h Hasher, s string) { ads.Send(h.Hash(s)) }
