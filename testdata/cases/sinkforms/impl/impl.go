// Package impl implements.
package impl

import (
	"context"

	"example.com/cases/sinkforms/api"
)

// DB implements api.Profiles.
type DB struct{ rows map[string][2]string }

// Contact implements api.Profiles.
func (d *DB) Contact(user string) (string, string, error) {
	r := d.rows[user]
	return r[0], r[1], nil
}

// Name implements api.Profiles.
func (d *DB) Name(user string) string { return d.rows[user][1] }

// HTTP implements api.Sender.
type HTTP struct{ base string }

// Send implements api.Sender.
func (h HTTP) Send(ctx context.Context, to, body string) error { _ = h.base + to + body; return nil }

// Close implements api.Sender.
func (HTTP) Close() error { return nil }

// Star masks.
type Star struct{}

// Mask implements api.Masker.
func (Star) Mask(s string) string { return s[:1] + "***" }

// Trim implements api.Masker.
func (Star) Trim(s string) string { return s[:len(s)-1] }

// Store implements api.Consent.
type Store struct{ yes map[string]bool }

// Granted implements api.Consent.
func (s *Store) Granted(user string) bool { return s.yes[user] }

// Enabled implements api.Consent.
func (s *Store) Enabled() error { return nil }

var (
	_ api.Profiles = (*DB)(nil)
	_ api.Sender   = HTTP{}
	_ api.Masker   = Star{}
	_ api.Consent  = (*Store)(nil)
)
