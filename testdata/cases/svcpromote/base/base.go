// Package base has what others embed.
package base

import (
	"sync"

	"example.com/cases/id"
)

// Entity is embedded by what has a key.
type Entity struct{ Key string }

// GetKey returns the key.
func (e Entity) GetKey() string { return e.Key }

// SetKey sets it.
func (e *Entity) SetKey(k string) { e.Key = k }

// Contact is embedded by what can be reached.
type Contact struct {
	Number string
	Mail   string
}

// Reach returns where.
func (c *Contact) Reach() string {
	if c.Number != "" {
		return c.Number
	}
	return c.Mail
}

// Fill gives it an account's contacts.
func Fill(c *Contact, a *id.Account) { c.Number = a.Phone }

// Person has both.
type Person struct {
	sync.Mutex
	Entity
	*Contact
	Name string
}

// NewPerson makes one of an account.
func NewPerson(a *id.Account) *Person {
	p := &Person{Entity: Entity{a.ID}, Contact: &Contact{}, Name: a.Name}
	Fill(p.Contact, a)
	return p
}

// Bare makes one without contacts.
func Bare(a *id.Account) *Person {
	return &Person{Entity: Entity{a.ID}, Contact: &Contact{}, Name: a.Name}
}

// Keyed is implemented by entities.
type Keyed interface {
	GetKey() string
	SetKey(string)
}

// Reacher is implemented by contacts.
type Reacher interface{ Reach() string }
