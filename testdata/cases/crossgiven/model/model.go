// Package model has what the store keeps; users of the store need not import it.
package model

// A User has a way to be reached.
type User struct {
	id    string
	phone string //purpose:source security
}

// New returns a user.
func New(id, phone string) *User { return &User{id, phone} }

// Reach returns the user's contact.
func (u *User) Reach() string { return u.phone }

// Name returns the user's name.
func (u *User) Name() string { return u.id }
