// Package guardlib has the consent checks and sanitizers of the cases.
package guardlib

import (
	"errors"
	"strings"

	"example.com/cases/id"
)

// Consents knows who agreed to what.
type Consents struct {
	Granted map[string]bool
	All     bool
}

var errNoConsent = errors.New("no consent")

// MayMatch says whether this user agreed to advertising.
//
//purpose:guard advertising subject=user
func (c *Consents) MayMatch(user *id.Account) bool { return c.Granted[user.ID] }

// Require returns an error if this user did not agree.
//
//purpose:guard advertising subject=user
func (c *Consents) Require(user *id.Account) error {
	if !c.Granted[user.ID] {
		return errNoConsent
	}
	return nil
}

// Open says whether all that is here may be used.
//
//purpose:guard advertising
func (c *Consents) Open() bool { return c.All }

// Check returns an error if it may not.
//
//purpose:guard advertising
func (c *Consents) Check() error {
	if !c.All {
		return errNoConsent
	}
	return nil
}

// Lookup returns a note beside its answer.
//
//purpose:guard advertising
func (c *Consents) Lookup(key string) (note string, ok bool) { return "asked", c.Granted[key] }

// MayRecover is a check for another purpose.
//
//purpose:guard security
func (c *Consents) MayRecover() bool { return c.All }

// MayMail is a check for one kind of advertising only.
//
//purpose:guard advertising.mail
func (c *Consents) MayMail() bool { return c.All }

// Known is no check of consent.
func (c *Consents) Known(user *id.Account) bool { return user != nil }

// Grown asks for consent and for the age.
func Grown(c *Consents, user *id.Account) bool { return user.Age >= 18 && c.MayMatch(user) }

// Loose lets employees pass without having been asked.
func Loose(c *Consents, user *id.Account, staff bool) bool { return staff || c.MayMatch(user) }

// Ensure hands the answer on as an error.
func Ensure(c *Consents) error {
	if c.Open() {
		return nil
	}
	return errNoConsent
}

// Checker is implemented elsewhere.
type Checker interface {
	//purpose:guard advertising subject=user
	Allowed(user *id.Account) bool
	//purpose:guard advertising
	Permit(region string) error
	Enabled() bool
}

// Bucket says how many there are, in tens.
//
//purpose:sanitizer advertising
func Bucket(list []string) string { return strings.Repeat("x", len(list)/10) }

// Redact removes what tells people apart.
//
//purpose:sanitizer advertising
func Redact(s *string) { *s = "redacted" }

// Overlap says roughly how many are in both.
//
//purpose:sanitizer advertising
func Overlap(ours map[string]bool, theirs []string) int {
	n := 0
	for _, s := range theirs {
		if ours[s] {
			n++
		}
	}
	return n / 100
}

// Vault makes a value fit for security only.
//
//purpose:sanitizer security
func Vault(s string) string { return "v:" + s }
