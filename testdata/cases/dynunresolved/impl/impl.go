// Package impl implements a hasher.
package impl

import (
	"crypto/sha256"
	"encoding/hex"
	"hash/fnv"
)

// SHA hashes.
type SHA struct{}

func (SHA) Hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func (SHA) Sum(s string) ([]byte, error) { return []byte(s), nil }

func (SHA) Fingerprint(s string) uint64 {
	h := fnv.New64()
	h.Write([]byte(s))
	return h.Sum64()
}

func (SHA) Later(s string) <-chan string {
	c := make(chan string, 1)
	c <- s
	return c
}
