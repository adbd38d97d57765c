// Package impl has strategies.
package impl

import (
	"strings"

	"example.com/cases/id"
)

// ByPhone compares the phone.
type ByPhone struct{}

// Match implements core.Strategy.
func (ByPhone) Match(a *id.Account, key string) bool { return a.Phone != "" && a.Phone == key }

// ByName compares the name.
type ByName struct{ Fold bool }

// Match implements core.Strategy.
func (b ByName) Match(a *id.Account, key string) bool {
	if b.Fold {
		return strings.EqualFold(a.Name, key)
	}
	return a.Name == key
}
