// Package matchlib has what the cases of matching and consent share.
package matchlib

import (
	"errors"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// SamePerson compares the contact.
func SamePerson(a *id.Account, phone string) bool { return Norm(a.Phone) == Norm(phone) }

// SameName compares what everybody may see.
func SameName(a *id.Account, name string) bool { return a.Name == name }

// Verify returns an error if the contact is another.
func Verify(a *id.Account, phone string) error {
	if a.Phone != phone {
		return errors.New("wrong number")
	}
	return nil
}

// Norm normalises a number.
func Norm(s string) string { return strings.ReplaceAll(s, " ", "") }

// Equal compares any two values.
func Equal[T comparable](x, y T) bool { return x == y }

// Has says whether list has s.
func Has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Index finds accounts by contact and by name.
type Index struct {
	byPhone map[string]*id.Account
	byName  map[string]*id.Account
}

// NewIndex indexes all accounts.
func NewIndex(all []*id.Account) *Index {
	x := &Index{byPhone: map[string]*id.Account{}, byName: map[string]*id.Account{}}
	for _, a := range all {
		x.byPhone[a.Phone] = a
		x.byName[a.Name] = a
	}
	return x
}

// Phone finds the account with that number.
func (x *Index) Phone(phone string) *id.Account { return x.byPhone[phone] }

// Name finds the account with that name.
func (x *Index) Name(name string) *id.Account { return x.byName[name] }

// Deliver sends s to the advertising system.
func Deliver(s string) { ads.Send("lib:" + s) }
