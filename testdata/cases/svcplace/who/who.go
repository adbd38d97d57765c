// Package who has sources in every place where one may stand.
package who

import "time"

// Base is embedded; all of it was given for security.
type Base struct {
	Mail, Phone string //purpose:source security kind=email
	Nick        string
}

// Secret is given when an account is locked.
//
//purpose:source security.recovery
type Secret struct{ Answer, Question string }

// User has many.
type User struct {
	Base
	Secret // given by the type
	ID     string
	//purpose:source security
	LoginTimes []time.Time
	Tokens     map[string]string `json:"tokens" purpose:"security"`
	Backup     *string           `purpose:"security.login,kind=phone"`
	Hint       struct {
		Text  string `purpose:"security"`
		Shown bool
	}
	Wanted []string
}

// LastCode is the last code that was sent.
//
//purpose:source security
var LastCode string

// Codes and their owners.
var (
	//purpose:source security
	Codes = map[string]string{}
	Names = map[string]string{}
)

// Directory is implemented elsewhere.
type Directory interface {
	//purpose:source security results=1
	Find(id string) (name, phone string, err error)
	Name(id string) string
}

// Mem is a directory.
type Mem struct{ m map[string][2]string }

// Find implements Directory.
func (m Mem) Find(id string) (name, phone string, err error) { return m.m[id][0], m.m[id][1], nil }

// Name implements Directory.
func (m Mem) Name(id string) string { return m.m[id][0] }

// Lookup returns id, phone, and mail.
//
//purpose:source security results=1,2
func Lookup(id string) (string, string, []byte) { return id, id + "p", []byte(id) }

// Recovery returns what a user gave.
//
//purpose:source security kind=email
func (u *User) Recovery() string { return u.ID + "@example.com" }
