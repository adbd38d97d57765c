// Package store fails with errors that carry values.
package store

import (
	"errors"
	"fmt"

	"example.com/cases/id"
)

// ErrLocked is a sentinel.
var ErrLocked = errors.New("locked")

// NotFound says what was looked for.
type NotFound struct {
	Key  string
	Near *id.Account
}

// Error implements error.
func (e *NotFound) Error() string { return "no account " + e.Key }

// Conflict names the account that is in the way.
type Conflict struct {
	Phone string
	Cause error
}

// Error implements error.
func (e Conflict) Error() string { return "number taken: " + e.Phone }

// Unwrap returns the cause.
func (e Conflict) Unwrap() error { return e.Cause }

// Temporary implements an interface that callers look for.
func (e Conflict) Temporary() bool { return true }

// Find fails for unknown keys.
func Find(key string) (*id.Account, error) {
	a := id.Load(key)
	if a == nil {
		return nil, &NotFound{Key: key}
	}
	if a.Age < 0 {
		return nil, fmt.Errorf("find %q: %w", key, ErrLocked)
	}
	return a, nil
}

// Claim fails if another account has the number.
func Claim(a, other *id.Account) error {
	if other == nil {
		return nil
	}
	return fmt.Errorf("claim for %s: %w", a.ID, Conflict{Phone: other.Phone, Cause: &NotFound{Key: a.ID, Near: other}})
}

// Check fails with the plain number.
func Check(a *id.Account) error {
	if a.Age > 100 {
		return fmt.Errorf("%s is too old", a.Email)
	}
	return nil
}
