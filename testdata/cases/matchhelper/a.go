// Package matchhelper compares in helpers of the package.
package matchhelper

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func samePerson(a *id.Account, phone string) bool { return a.Phone == phone }

func sameName(a *id.Account, name string) bool { return a.Name == name }

func hasPhone(a *id.Account) bool { return a.Phone != "" }

func bool2(a *id.Account, lead string) {
	if samePerson(a, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if sameName(a, lead) {
		ads.Send(a.ID)
	}
	if hasPhone(a) {
		ads.Send(a.ID)
	}
}

// equal knows nothing of contacts: its callers do.
func equal(x, y string) bool { return strings.TrimSpace(x) == strings.TrimSpace(y) }

func generic(a *id.Account, lead string) {
	if equal(a.Email, lead) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if equal(a.Name, lead) {
		ads.Send(a.ID)
	}
	if equal(a.Email, "") {
		ads.Send("no mail")
	}
}

// match answers with a number of points.
func match(a *id.Account, phone, name string) (points int) {
	if a.Name == name {
		points++
	}
	if a.Phone == phone {
		points += 2
	}
	return points
}

func points(a *id.Account, phone, name string) {
	if match(a, phone, name) > 1 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Score(match(a, phone, name)) // want match(Account.Phone)
}

func find(all []*id.Account, lead string) (*id.Account, bool) {
	for _, a := range all {
		if a.Email == lead {
			return a, true
		}
	}
	return nil, false
}

func found(all []*id.Account, lead string) {
	if a, ok := find(all, lead); ok {
		ads.Send(a.ID) // want match(Account.Email)
	}
}

func findName(all []*id.Account, lead string) (*id.Account, bool) {
	for _, a := range all {
		if a.Name == lead {
			return a, true
		}
	}
	return nil, false
}

func foundName(all []*id.Account, lead string) {
	if a, ok := findName(all, lead); ok {
		ads.Send(a.ID)
	}
}

type person struct{ acct *id.Account }

func (p person) is(phone string) bool  { return p.acct.Phone == phone }
func (p person) isNamed(n string) bool { return p.acct.Name == n }

func method(a *id.Account, lead string) {
	p := person{a}
	if p.is(lead) {
		ads.Send(p.acct.ID) // want match(Account.Phone)
	}
	if p.isNamed(lead) {
		ads.Send(p.acct.ID)
	}
}
