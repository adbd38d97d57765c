// Package norm has things that are configured, and their defaults.
package norm

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Hasher hashes.
type Hasher interface{ Hash(s string) string }

// SHA hashes.
type SHA struct{ Salt string }

// Hash implements Hasher.
func (h SHA) Hash(s string) string {
	sum := sha256.Sum256([]byte(h.Salt + s))
	return hex.EncodeToString(sum[:])
}

// Nop forgets.
type Nop struct{}

// Hash implements Hasher.
func (Nop) Hash(string) string { return "" }

// Service has a hasher and functions.
type Service struct {
	Hasher Hasher
	Trim   func(string) string
	pre    func(string) string
	alt    Hasher
}

// Option sets.
type Option func(*Service)

// WithHasher sets the hasher.
func WithHasher(h Hasher) Option { return func(s *Service) { s.Hasher = h } }

// New has defaults.
func New(opts ...Option) *Service {
	s := &Service{Hasher: SHA{"x"}, Trim: strings.TrimSpace, pre: func(s string) string { return "+" + s }, alt: SHA{}}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Key makes a key.
func (s *Service) Key(v string) string { return s.Hasher.Hash(s.Trim(v)) }

// Pre puts a plus in front.
func (s *Service) Pre(v string) string { return s.pre(v) }

// Alt uses the other one.
func (s *Service) Alt(v string) string { return s.alt.Hash(v) }

// Default is the default.
var Default = New()

// Key makes one by default.
func Key(v string) string { return Default.Key(v) }

var hasher Hasher = SHA{"y"}

// SetHasher sets it.
func SetHasher(h Hasher) { hasher = h }

// Hash hashes.
func Hash(v string) string { return hasher.Hash(v) }

var registry = map[string]func(string) string{}

// Register registers.
func Register(n string, f func(string) string) { registry[n] = f }

// Apply applies.
func Apply(n, v string) string {
	if f, ok := registry[n]; ok {
		return f(v)
	}
	return ""
}

func init() {
	Register("lower", strings.ToLower)
	Register("plus", func(s string) string { return "+" + s })
}
