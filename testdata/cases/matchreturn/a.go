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

// What is written for one outcome is there because of it, whatever it is about, and so is
// what tells the same sink of the other outcome.
func hits(a *id.Account, upload map[string]bool) {
	if upload[a.Phone] {
		ads.Send("hit") // want match(Account.Phone)
		return
	}
	ads.Send("miss") // want match(Account.Phone)
}

func hitsByName(a *id.Account, upload map[string]bool) {
	if upload[a.Name] {
		ads.Send("hit")
		return
	}
	ads.Send("miss")
}

// The body of an if is that of all operands in its condition, an else is one for
// the other outcome, and so are the cases of a switch.
func bodies(a *id.Account, upload map[string]bool, lead string, on bool) int {
	if on && (upload[a.Phone] || a.Name == lead) {
		ads.Send("hit") // want match(Account.Phone)
		return 1
	}
	if !on || a.Email != lead {
		return 2
	} else {
		ads.Score(1) // want match(Account.Email)
	}
	switch {
	case on:
		ads.Score(2) // after
	case upload[a.Email]:
		ads.Score(3) // want match(Account.Email)
		return 3
	}
	return 4
}

type counts struct{ hits, misses int }

// A callee keeps for one outcome what its caller sends.
func count(a *id.Account, upload map[string]bool, c *counts) {
	if upload[a.Phone] {
		c.hits++
		return
	}
	c.misses++
}

func report(all []*id.Account, upload map[string]bool) {
	var c counts
	for _, a := range all {
		count(a, upload, &c)
	}
	ads.Score(c.hits)   // want match(Account.Phone)
	ads.Score(c.misses) // after
}

// How a login tells that a code is wrong is no selection.
func refused(a *id.Account, code string) error {
	if a.Phone != code {
		ads.Log("wrong code")
		ads.Score(1) // after
		return errors.New("wrong code")
	}
	return nil
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
