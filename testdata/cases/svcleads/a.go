// Package svcleads buys leads and finds out which of them are users.
package svcleads

import (
	"crypto/subtle"
	"sort"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Lead is what a partner uploads.
type Lead struct{ Name, Phone, Mail string }

// Users has the accounts.
type Users struct {
	all     []*id.Account
	byPhone map[string]*id.Account
	sorted  []string
}

// Load indexes all accounts.
func Load() *Users {
	u := &Users{all: id.LoadAll(), byPhone: map[string]*id.Account{}}
	for _, a := range u.all {
		u.byPhone[a.Phone] = a
		u.sorted = append(u.sorted, strings.ToLower(a.Email))
	}
	sort.Strings(u.sorted)
	return u
}

// Find finds the account of a lead.
func (u *Users) Find(l Lead) (*id.Account, bool) {
	a, ok := u.byPhone[l.Phone]
	return a, ok
}

// FindName finds by name.
func (u *Users) FindName(l Lead) *id.Account {
	for _, a := range u.all {
		if a.Name == l.Name {
			return a
		}
	}
	return nil
}

func (u *Users) findMail(l Lead) *id.Account {
	for _, a := range u.all {
		if subtle.ConstantTimeCompare([]byte(a.Email), []byte(l.Mail)) == 1 {
			return a
		}
	}
	return nil
}

func (u *Users) known(mail string) bool {
	i := sort.SearchStrings(u.sorted, mail)
	return i < len(u.sorted) && u.sorted[i] == mail
}

// Target targets the users among the leads.
func Target(u *Users, leads []Lead) {
	for _, l := range leads {
		if a, ok := u.Find(l); ok {
			ads.Send(a.ID) // want match(Account.Phone)
		}
		if a := u.FindName(l); a != nil {
			ads.Send(a.ID)
		}
		if a := u.findMail(l); a != nil {
			ads.Send(a.Name) // want match(Account.Email)
		}
		if u.known(l.Mail) {
			ads.Send(l.Name) // want match(Account.Email)
		}
		ads.Send(l.Name)
	}
}

// Split splits the leads in two.
func Split(u *Users, leads []Lead) {
	var known, fresh, named []Lead
	for _, l := range leads {
		if u.known(l.Mail) {
			known = append(known, l)
		} else {
			fresh = append(fresh, l)
		}
		if u.FindName(l) != nil {
			named = append(named, l)
		}
	}
	ads.Put(known) // want match(Account.Email)
	ads.Put(fresh) // want match(Account.Email)
	ads.Put(named)
	ads.Score(len(leads))
	ads.Score(len(known)) // want match(Account.Email)
}

// Prices gives a price for each lead.
func Prices(u *Users, leads []Lead) map[string]int {
	prices := map[string]int{}
	for _, l := range leads {
		price := 10
		if _, ok := u.Find(l); ok {
			price = 2
		}
		prices[l.Name] = price
	}
	return prices
}

func offers(u *Users, leads []Lead) {
	for name, p := range Prices(u, leads) {
		ads.Send(name)
		ads.Score(p) // want match(Account.Phone)
	}
}
