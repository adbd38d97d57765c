// Package matchrangefunc tests matches around loops over functions: what comes
// after one depends on how its body left it, and not on the checks that such a
// loop makes of its own.
package matchrangefunc

import (
	"iter"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// matching yields the accounts that a list has.
func matching(all []*id.Account, list []string) iter.Seq[*id.Account] {
	return func(yield func(*id.Account) bool) {
		for _, a := range all {
			if slices.Contains(list, a.Email) && !yield(a) {
				return
			}
		}
	}
}

// Inside a loop over the accounts that match, all have matched.
func Inside(all []*id.Account, list []string) {
	for a := range matching(all, list) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	for a := range slices.Values(all) {
		ads.Send(a.ID)
	}
}

// After a loop that always ends of itself, nothing was selected.
func After(all []*id.Account, list []string) {
	n := 0
	for a := range matching(all, list) {
		n += a.Age
	}
	ads.Send(all[0].ID)
	ads.Score(n) // want match(Account.Email)
}

// Returned leaves from the body of the loop.
func Returned(all []*id.Account, lead string) {
	for a := range slices.Values(all) {
		if a.Phone == lead {
			return
		}
	}
	ads.Send(all[0].ID) // want match(Account.Phone)
}

// Broken leaves the loop with what it found.
func Broken(all []*id.Account, lead string) {
	var found *id.Account
	for a := range slices.Values(all) {
		if a.Phone == lead {
			found = a
			break
		}
	}
	if found != nil {
		ads.Send(found.ID) // want match(Account.Phone)
	}
	ads.Send(all[0].ID)
}

// Continued goes on with the next account.
func Continued(all []*id.Account, lead string) {
	for a := range slices.Values(all) {
		if a.Phone != lead {
			continue
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Send(all[0].ID)
}
