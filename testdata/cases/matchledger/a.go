// Package matchledger looks people up by their own numbers: in what a service noted
// of them, and in what an advertiser brought.
package matchledger

import (
	"errors"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errRefused = errors.New("refused")

// A book has maps by the numbers of its own people; list is filled with others.
type book struct {
	tries  map[string]int
	known  map[string]*id.Account
	list   map[string]bool
	mixed  map[string]bool
	Open   map[string]bool
	seen   []string
	visits map[string]int
}

func norm(s string) string { return strings.TrimPrefix(s, "+") }

func newBook(list []string) *book {
	b := &book{tries: make(map[string]int), known: map[string]*id.Account{}, list: make(map[string]bool), visits: map[string]int{}}
	for _, s := range list {
		b.list[s] = true
	}
	return b
}

// Refusing somebody who was there, or tried too often, selects nobody.
func (b *book) signup(a *id.Account) error {
	if _, ok := b.known[norm(a.Phone)]; ok {
		return errRefused
	}
	b.known[norm(a.Phone)] = a
	b.tries[a.Phone]++
	if b.tries[a.Phone] > 5 {
		return errRefused
	}
	ads.Send(a.ID)
	return nil
}

// Those who are on somebody's list are selected, however the others are refused.
func (b *book) target(a *id.Account) error {
	if !b.list[a.Phone] {
		return errRefused
	}
	ads.Send(a.ID) // want match(Account.Phone)
	b.seen = append(b.seen, a.ID)
	return nil
}

func (b *book) Report() {
	ads.Upload(b.seen) // want match(Account.Phone)
	ads.Score(b.visits["x"])
}

// A map with keys of two kinds is no ledger, and neither is one that others can
// fill.
func (b *book) both(a *id.Account, lead string) error {
	b.mixed[a.Phone] = true
	b.mixed[lead] = true
	if !b.mixed[a.Phone] {
		return errRefused
	}
	ads.Send(a.ID) // want match(Account.Phone)
	return nil
}

func (b *book) opened(a *id.Account) error {
	b.Open[a.Phone] = true
	if !b.Open[a.Phone] {
		return errRefused
	}
	ads.Send(a.ID) // want match(Account.Phone)
	return nil
}

// Another number, or another person's, is looked for: that is a search.
func (b *book) byEmail(a *id.Account) error {
	if b.tries[a.Email] > 0 {
		return errRefused
	}
	ads.Send(a.ID) // want match(Account.Email) match(Account.Phone)
	return nil
}

func (b *book) lead(lead string) error {
	found := b.known[lead]
	if found == nil {
		return errRefused
	}
	ads.Send(found.ID) // want match(Account.Phone)
	return nil
}

// Where nobody is refused, who was found by a number is selected by it.
func (b *book) link(a *id.Account) {
	if other, ok := b.known[norm(a.Phone)]; ok {
		ads.Send(other.ID) // want match(Account.Phone)
		ads.Send(a.ID)     // want match(Account.Phone)
	}
}

func (b *book) visit(a *id.Account) error {
	if _, ok := b.known[norm(a.Phone)]; !ok {
		return errRefused
	}
	b.visits[a.ID]++
	return nil
}
