// Package account changes accounts.
package account

import (
	"context"

	"example.com/cases/id"
	"example.com/cases/svctypedbus/bus"
)

// PhoneChanged tells of a phone.
type PhoneChanged struct{ User, Old, New string }

// NameChanged tells of a name.
type NameChanged struct{ User, Old, New string }

// Service changes.
type Service struct{ Bus *bus.Bus }

// SetPhone sets.
func (s *Service) SetPhone(ctx context.Context, a *id.Account, p string) {
	old := a.Phone
	a.Phone = p
	bus.Emit(ctx, s.Bus, PhoneChanged{a.ID, old, p})
}

// SetName sets.
func (s *Service) SetName(ctx context.Context, a *id.Account, n string) {
	old := a.Name
	a.Name = n
	bus.Emit(ctx, s.Bus, NameChanged{a.ID, old, n})
}
