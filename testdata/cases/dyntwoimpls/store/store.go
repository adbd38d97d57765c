// Package store has two implementations of one interface.
package store

import "example.com/cases/ads"

// Store keeps strings.
type Store interface{ Save(s string) error }

// Remote saves at the advertising partner.
type Remote struct{}

// Save sends s.
func (*Remote) Save(s string) error { ads.Send(s); return nil }

// Local saves here.
type Local struct{ seen []string }

// Save keeps s.
func (l *Local) Save(s string) error { l.seen = append(l.seen, s); return nil }
