// Package policylib is a module of others: the policy annotates it.
package policylib

// Person has contacts.
type Person struct {
	Base
	ID, Phone string
	Home      struct{ Line, City string }
}

// Base is embedded.
type Base struct{ Mail, Lang string }

// Store looks up.
type Store struct{}

// Lookup returns a name and a number.
func (*Store) Lookup(id string) (name, number string) { return id, id }

// Directory is implemented elsewhere.
type Directory interface {
	Number(id string) string
	Name(id string) string
}

// Blood, Statistics and Wage return data collected for other purposes.
func Blood() string      { return "A" }
func Statistics() string { return "1" }
func Wage() string       { return "1" }

// Secret is a source as a type.
type Secret string

// Admin is a source, and Boss is none.
var Admin, Boss string

// Client has methods on a pointer and on a value.
type Client struct{}

func (*Client) Upload(list []string, region string) {}
func (Client) Post(s string)                        {}
func (Client) Ping(s string)                        {}

// Sender is implemented elsewhere.
type Sender interface {
	Send(s string)
	Log(s string)
}

// Sell and the others use data.
func Sell(s string)        {}
func SellAudited(s string) {}
func Treat(s string)       {}
func Both(s string)        {}

// Event has fields that are used.
type Event struct {
	Key, Note string
	Emit      func(n int, text string)
}

// Audience is a sink as a type.
type Audience struct{}

func (*Audience) Add(s string) {}

// Hook is a function, and so is Other.
var Hook, Other func(s string)

// Count tells nothing about one person.
func Count(list []string) int { return len(list) + len(list[0]) }

// Checker asks for consent.
type Checker interface{ Allowed(p *Person) bool }

// Mask keeps what its second argument says.
func Mask(key, s string) string

// Codec fills what it is given.
type Codec struct{ last string }

// Fill writes into dst.
func (c Codec) Fill(dst *string, key string)

// Native is in no policy: what goes in may come out.
func Native(s string) string

// Listed looks a text up in a list that is elsewhere.
func Listed(key, s string) bool
