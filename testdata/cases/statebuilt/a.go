// Package statebuilt has values that a constructor fills and their methods read.
package statebuilt

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// Index finds users by phone number.
type Index struct {
	byPhone map[string]string
	names   []string
}

// NewIndex indexes all.
func NewIndex(all []*id.Account) *Index {
	ix := &Index{byPhone: map[string]string{}}
	for _, a := range all {
		ix.byPhone[a.Phone] = a.ID
		ix.names = append(ix.names, a.Name)
	}
	return ix
}

// Target is called by handlers that are not here.
func (ix *Index) Target(list []string) {
	for _, n := range list {
		if user, ok := ix.byPhone[n]; ok {
			ads.Send(user) // want match(Account.Phone)
		}
	}
}

// Numbers hands all of them over.
func (ix *Index) Numbers() {
	for n := range ix.byPhone {
		ads.Send(n) // want flow(Account.Phone)
	}
}

func hand(ix *Index) {
	for n := range ix.byPhone {
		ads.Put(n) // want flow(Account.Phone)
	}
	ads.Upload(ix.names)
}

// Names has nothing to do with contacts.
func (ix *Index) Names() { ads.Upload(ix.names) }

// Message goes to one address, which only who made it knows.
type Message struct{ To, Text string }

// RecoveryMessage is for the account's owner.
func RecoveryMessage(a *id.Account) *Message {
	return &Message{To: a.Email, Text: "your code"}
}

// Newsletter is for everybody.
func Newsletter(to string) *Message { return &Message{To: to} }

// Campaign sends a message, which is no recovery message.
func (m *Message) Campaign() { ads.Send(m.To) }

func newsletters(all []*id.Account) {
	for _, a := range all {
		Newsletter(a.Profile.City).Campaign()
	}
}
