// Package c hashes.
package c

import (
	"crypto/sha256"
	"encoding/hex"

	"example.com/cases/svcfive/b"
)

// Hashed is a contact without its clear text.
type Hashed struct {
	User string
	Sum  [sha256.Size]byte
}

// Hex returns the sum.
func (h Hashed) Hex() string { return hex.EncodeToString(h.Sum[:]) }

// Hash hashes.
func Hash(k b.Contact) Hashed { return Hashed{User: k.User, Sum: sha256.Sum256([]byte(k.Key))} }

// Sink takes hashes.
type Sink interface{ Take(keys []string) error }
