// Package matchconst compares with constants by way of helpers, and with what is
// no constant: only the caller can tell.
package matchconst

import (
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func empty(s string) bool { return s == "" }

func is(s, what string) bool { return s == what }

func isNot(s, what string) bool { return !is(s, what) }

func prefixed(s, prefix string) bool { return strings.HasPrefix(s, prefix) }

func oneOf(s string, list ...string) bool { return slices.Contains(list, s) }

func presence(a *id.Account) {
	if !empty(a.Phone) {
		ads.Send(a.ID)
	}
	if isNot(a.Email, "") {
		ads.Send(a.ID)
	}
	if is(strings.TrimSpace(a.Phone), "") {
		ads.Send(a.ID)
	}
	if prefixed(a.Phone, "+") {
		ads.Send(a.ID)
	}
	if oneOf(a.Email, "", "none", "unknown") {
		ads.Send(a.ID)
	}
}

func against(a *id.Account, lead string, leads []string) {
	if is(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if isNot(a.Email, lead) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if prefixed(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if oneOf(a.Email, leads...) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if oneOf(a.Email, "none", lead) {
		ads.Send(a.ID) // want match(Account.Email)
	}
}

// What is left of a text tells what was in it.
func left(a *id.Account, lead string) {
	if strings.TrimPrefix(a.Phone, lead) == "" {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if strings.TrimPrefix(a.Phone, "+") == "" {
		ads.Send(a.ID)
	}
	if len(strings.Split(a.Email, lead)) > 1 {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if len(strings.Split(a.Email, "@")) > 1 {
		ads.Send(a.ID)
	}
	if strings.TrimPrefix(a.Name, lead) == "" {
		ads.Send(a.ID)
	}
}

// Bits that differ.
func diff(x, y string) (d byte) {
	for i := range min(len(x), len(y)) {
		d |= x[i] ^ y[i]
	}
	return d
}

func bits(a *id.Account, lead string) {
	if diff(a.Phone, lead) == 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if diff(a.Name, lead) == 0 {
		ads.Send(a.ID)
	}
}
