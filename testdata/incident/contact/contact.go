// Package contact brings phone numbers and e-mail addresses into the one form
// in which they can be compared, and hashes them as advertisers do.
package contact

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"strings"
)

// Phone returns number in the form +15550100.
func Phone(number string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	return "+" + strings.TrimPrefix(digits, "00")
}

// Country returns the beginning of number, which tells the country.
func Country(number string) string {
	s := Phone(number)
	return s[:min(2, len(s))]
}

// Email returns addr in lower case, without space around it.
func Email(addr string) string { return strings.ToLower(strings.TrimSpace(addr)) }

// Hash returns the SHA-256 of a contact in hexadecimal digits.
func Hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// Same reports whether two hashes are those of one contact.
func Same(a, b string) bool {
	return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1
}
