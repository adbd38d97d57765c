// Package store asks databases, caches and indexes that are other programs, by ways that nobody
// can follow: each way of asking there is has a client of its own here.
package store

import (
	"context"
	"errors"
)

// A driver speaks with another program. Others register it.
type driver interface {
	speak(words []any, into []any) (int, error)
}

var drivers = map[string]driver{}

// ErrNone says that what was looked up is not there.
var ErrNone = errors.New("none")

// Rows go through what was found.
type Rows interface {
	Next() bool
	Scan(into ...any) error
	Err() error
	Close()
}

// A Row is one of them.
type Row interface{ Scan(into ...any) error }

// A Pool asks a database.
type Pool struct{ d driver }

// Query finds rows.
func (p *Pool) Query(ctx context.Context, sql string, args ...any) (Rows, error) {
	return &cursor{d: p.d, words: append([]any{sql}, args...)}, nil
}

// QueryRow finds one row.
func (p *Pool) QueryRow(ctx context.Context, sql string, args ...any) Row {
	return &cursor{d: p.d, words: append([]any{sql}, args...)}
}

// Exec changes rows, and returns how many.
func (p *Pool) Exec(ctx context.Context, sql string, args ...any) (int, error) {
	return p.d.speak(append([]any{sql}, args...), nil)
}

// Get fills one row, or a variable.
func (p *Pool) Get(dest any, sql string, args ...any) error {
	_, err := p.d.speak(append([]any{sql}, args...), []any{dest})
	return err
}

type cursor struct {
	d     driver
	words []any
	err   error
}

func (c *cursor) Next() bool { return c.err == nil }

func (c *cursor) Scan(into ...any) error {
	_, err := c.d.speak(c.words, into)
	return err
}

func (c *cursor) Err() error { return c.err }

func (c *cursor) Close() {}

// All collects what one makes of each row.
func All[T any](rows Rows, one func(Rows) (T, error)) ([]T, error) {
	var out []T
	for rows.Next() {
		t, err := one(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, rows.Err()
}
