// Package helper is used by tests only.
package helper

import "example.com/cases/id"

// Mail returns the mail.
func Mail(a *id.Account) string { return a.Email }

// Name returns the name.
func Name(a *id.Account) string { return a.Name }
