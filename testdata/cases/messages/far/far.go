// Package far lies between the contacts and the sinks of its importers.
package far

import (
	"crypto/sha256"
	"encoding/hex"

	"example.com/cases/ads"
)

// Hash is no release.
func Hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// Deliver hands on what it gets: the finding is where it gets a contact.
func Deliver(s string) { deeper(s) }

func deeper(s string) { ads.Send(s) }

// Same compares.
func Same(a, b string) bool { return a == b }

// First returns its first argument, by a way that is longer than need be.
func First(a, b string) string { return second(b, a) }

func second(a, b string) string { return b }
