// Package model has types with methods that the standard library calls.
package model

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"example.com/cases/id"
)

// Contact prints itself.
type Contact struct {
	acct *id.Account
}

// Of returns the contact of an account.
func Of(a *id.Account) Contact { return Contact{a} }

// String implements fmt.Stringer.
func (c Contact) String() string { return c.acct.Name + " <" + c.acct.Email + ">" }

// Token is printed as stars.
type Token string

// String implements fmt.Stringer.
func (t Token) String() string { return strings.Repeat("*", len(t)) }

// MarshalText implements encoding.TextMarshaler.
func (t Token) MarshalText() ([]byte, error) { return []byte("***"), nil }

// Export is marshalled without what is not for others.
type Export struct {
	acct *id.Account
}

// NewExport wraps an account.
func NewExport(a *id.Account) *Export { return &Export{a} }

// MarshalJSON implements json.Marshaler.
func (e *Export) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"id": e.acct.ID, "city": e.acct.Profile.City})
}

// MarshalXML implements xml.Marshaler.
func (e *Export) MarshalXML(enc *xml.Encoder, start xml.StartElement) error {
	return enc.EncodeElement(e.acct.Phone, start)
}

// Level formats itself.
type Level struct{ who string }

// LevelOf returns a level.
func LevelOf(a *id.Account) Level { return Level{a.Profile.Backup} }

// Format implements fmt.Formatter.
func (l Level) Format(s fmt.State, verb rune) {
	if verb == 'v' && s.Flag('+') {
		io.WriteString(s, l.who)
		return
	}
	fmt.Fprint(s, "level")
}

// Public has tags.
type Public struct {
	ID    string `json:"id"`
	Phone string `json:"-"`
	Mail  string `json:"mail,omitempty"`
}
