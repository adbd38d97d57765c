// Package repo keeps accounts.
package repo

import "example.com/cases/id"

// Users is a list.
type Users struct {
	All    []*id.Account
	Wanted map[string]bool
}

// Each calls f with each of them.
func (u *Users) Each(f func(*id.Account)) {
	for _, a := range u.All {
		f(a)
	}
}

// Leads are wanted.
func (u *Users) Leads() map[string]bool { return u.Wanted }
