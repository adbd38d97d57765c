// Package matchreturn leaves a function early by a contact.
package matchreturn

import (
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func related(a *id.Account, lead string) {
	if a.Phone != lead {
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func relatedByName(a *id.Account, lead string) {
	if a.Name != lead {
		return
	}
	ads.Send(a.ID)
}

type lead struct{ Phone, Key string }

// The advertiser's row belongs to what was compared, too.
func otherSide(a *id.Account, l *lead) {
	if a.Phone != l.Phone {
		return
	}
	ads.Send(l.Key) // want match(Account.Phone)
}

// An exit that does not refuse: nil is no error.
func noError(a *id.Account, lead string) error {
	if a.Email != lead {
		return nil
	}
	ads.Send(a.ID) // want match(Account.Email)
	return nil
}

// Membership in an upload is no login, whatever the exit returns.
func membership(a *id.Account, upload map[string]bool) error {
	if !upload[a.Phone] {
		return errors.New("not in the upload")
	}
	ads.Send(a.ID) // want match(Account.Phone)
	return nil
}

func membershipByName(a *id.Account, upload map[string]bool) error {
	if !upload[a.Name] {
		return errors.New("not in the upload")
	}
	ads.Send(a.ID)
	return nil
}

func insideBranch(a *id.Account, lead string) bool {
	if a.Phone == lead {
		ads.Send(a.ID) // want match(Account.Phone)
		return true
	}
	return false
}

// The rest of the function runs for another reason and for other data.
func unrelated(a *id.Account, given, campaign string) bool {
	if a.Phone != given {
		return false
	}
	ads.Send(campaign) // after
	return true
}

func first(all []*id.Account, lead string) string {
	for _, a := range all {
		if a.Phone == lead {
			return a.ID
		}
	}
	return ""
}

func useFirst(all []*id.Account, lead string) {
	ads.Send(first(all, lead)) // want match(Account.Phone)
	ads.Send(firstNamed(all, lead))
}

func firstNamed(all []*id.Account, lead string) string {
	for _, a := range all {
		if a.Phone != "" && a.Name == lead {
			return a.ID
		}
	}
	return ""
}

// Constants are results that the match selected, too.
func class(a *id.Account, lead string) string {
	if a.Email == lead {
		return "gold"
	}
	return "grey"
}

func useClass(a *id.Account, lead string) {
	ads.Send(class(a, lead)) // want match(Account.Email)
}

func named(a *id.Account, lead string) (id string, ok bool) {
	if a.Phone != lead {
		return
	}
	id, ok = a.ID, true
	return
}

func useNamed(a *id.Account, lead string) {
	if s, ok := named(a, lead); ok {
		ads.Send(s) // want match(Account.Phone)
	}
}
