// Package api declares what others implement.
package api

import "context"

// Profiles reads contacts.
type Profiles interface {
	//purpose:source security kind=phone results=0
	Contact(user string) (phone, region string, err error)
	Name(user string) string
}

// Sender sends.
type Sender interface {
	//purpose:sink advertising params=body
	Send(ctx context.Context, to, body string) error
	Close() error
}

// Masker cleans.
type Masker interface {
	//purpose:sanitizer advertising
	Mask(s string) string
	Trim(s string) string
}

// Consent asks.
type Consent interface {
	//purpose:guard advertising subject=user
	Granted(user string) bool
	//purpose:guard advertising
	Enabled() error
}

// Config has functions.
type Config struct {
	//purpose:sink advertising
	OnLead func(lead string)
	OnLog  func(line string)
	//purpose:sink advertising params=1
	Bad func(a, b string) // want-above directive
}

// Lead is what is handed over.
type Lead struct {
	User string
	//purpose:sink advertising
	Key, Hash string
	Extra     map[string]string //purpose:sink advertising
}

// Tracker is a type all of whose methods use.
//
//purpose:sink advertising
type Tracker interface {
	Track(event string, props map[string]string)
	Identify(user string)
}

// Base has methods.
//
//purpose:sink advertising
type Base struct{}

// Emit emits.
func (*Base) Emit(s string) {}

// Group emits more.
func (Base) Group(s ...string) {}

// Derived embeds.
type Derived struct {
	Base
	name string
}

// Rename is no use.
func (d *Derived) Rename(s string) { d.name = s }
