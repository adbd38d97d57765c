// Package policy answers with reasons, decisions and lists.
package policy

import (
	"fmt"

	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// A Decision says what may be done.
type Decision int

// The decisions.
const (
	Unknown Decision = iota
	Denied
	Allowed
)

// Decide asks.
func Decide(c *guardlib.Consents, a *id.Account) Decision {
	if a.Age < 18 {
		return Unknown
	}
	if c.MayMatch(a) {
		return Allowed
	}
	return Denied
}

// Careless allows others, too.
func Careless(c *guardlib.Consents, a *id.Account) Decision {
	if a.Age < 18 || c.MayMatch(a) {
		return Allowed
	}
	return Denied
}

// Why returns a reason not to.
func Why(c *guardlib.Consents, a *id.Account) string {
	switch {
	case a.Age < 18:
		return fmt.Sprintf("%d is too young", a.Age)
	case !c.MayMatch(a):
		return "no consent of " + a.ID
	}
	return ""
}

// Reasons returns all of them.
func Reasons(c *guardlib.Consents, a *id.Account) (reasons []string, err error) {
	if a.ID == "" {
		return nil, fmt.Errorf("no account")
	}
	if a.Age < 18 {
		reasons = append(reasons, "too young")
	}
	if !c.MayMatch(a) {
		reasons = append(reasons, "no consent")
	}
	return reasons, nil
}
