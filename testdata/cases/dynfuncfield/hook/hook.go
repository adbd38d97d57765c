// Package hook calls the functions that its user sets.
package hook

import "example.com/cases/id"

// Hooks are called for each account.
type Hooks struct {
	OnPhone func(s string)
	OnName  func(s string)
}

// Do calls the hooks.
func (h *Hooks) Do(a *id.Account) {
	if h.OnPhone != nil {
		h.OnPhone(a.Phone)
	}
	if h.OnName != nil {
		h.OnName(a.Name)
	}
}
