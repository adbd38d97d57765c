// Package d collects and ships.
package d

import (
	"example.com/cases/svcfive/a"
	"example.com/cases/svcfive/b"
	"example.com/cases/svcfive/c"
)

// Shipper ships in batches.
type Shipper struct {
	to    c.Sink
	size  int
	batch []string
	users []string
}

// New returns a shipper.
func New(to c.Sink, size int) *Shipper { return &Shipper{to: to, size: size} }

// Add adds one login.
func (s *Shipper) Add(l *a.Login) error {
	h := c.Hash(b.Of(l))
	s.batch = append(s.batch, h.Hex())
	s.users = append(s.users, h.User)
	if len(s.batch) >= s.size {
		return s.Flush()
	}
	return nil
}

// Flush ships the hashes.
func (s *Shipper) Flush() error {
	err := s.to.Take(s.batch)
	s.batch = s.batch[:0]
	return err
}

// FlushUsers ships the names.
func (s *Shipper) FlushUsers() error { return s.to.Take(s.users) }
