// Package b normalises.
package b

import (
	"strings"
	"unicode"

	"example.com/cases/svcfive/a"
)

// Contact is a normalised contact.
type Contact struct{ User, Key string }

// Of returns the contact of a login.
func Of(l *a.Login) Contact { return Contact{User: strings.ToLower(l.User), Key: digits(l.Phone)} }

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
