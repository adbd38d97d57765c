// Package domain has the types.
package domain

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// Contact is embedded.
type Contact struct {
	Email string `json:"email" purpose:"security,kind=email"`
	Phone string `json:"phone" purpose:"security,kind=phone"`
}

// Normalized lower-cases.
func (c Contact) Normalized() Contact {
	return Contact{Email: strings.ToLower(strings.TrimSpace(c.Email)), Phone: strings.Map(digits, c.Phone)}
}

// Empty says that nothing is there.
func (c Contact) Empty() bool { return c == Contact{} }

// Has says whether there is one of either.
func (c Contact) Has() (email, phone bool) { return c.Email != "", c.Phone != "" }

func digits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// User is one.
type User struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Contact `json:"contact"`
	Since   time.Time `json:"since"`
	Tags    []string  `json:"tags"`
	// Marketing was given for newsletters.
	Marketing Contact `json:"-"`
}

// String implements fmt.Stringer.
func (u User) String() string { return fmt.Sprintf("%s (%s)", u.Name, u.ID) }

// GoString tells all.
func (u User) GoString() string { return fmt.Sprintf("%s <%s>", u.Name, u.Email) }

// Public is what others see.
type Public struct {
	ID, Name string
	Year     int
}

// ToPublic leaves contacts out.
func (u *User) ToPublic() Public { return Public{u.ID, u.Name, u.Since.Year()} }

// MarshalText writes the ID.
func (p Public) MarshalText() ([]byte, error) { return []byte(p.ID), nil }

// Clone copies.
func (u *User) Clone() *User {
	c := *u
	c.Tags = append([]string(nil), u.Tags...)
	return &c
}

// Redact removes contacts.
func (u *User) Redact() *User {
	c := u.Clone()
	c.Contact = Contact{}
	c.Marketing = Contact{}
	return c
}

// Dump dumps.
func (u *User) Dump() []byte {
	b, _ := json.Marshal(u)
	return b
}
