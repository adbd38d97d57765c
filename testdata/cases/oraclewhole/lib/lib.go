// Package lib reads a part of an account.
package lib

import (
	"strings"

	"example.com/cases/id"
)

// City reads what is not annotated, and a part that is.
func City(a *id.Account, city string) string {
	return strings.Join([]string{a.Profile.City, a.Profile.Backup, city}, ",")
}
