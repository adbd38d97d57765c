// Package matchjoin joins accounts and an advertiser's rows through a map or loops.
package matchjoin

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type row struct{ Phone, Name, Customer string }

func loops(all []*id.Account, rows []row) {
	for _, a := range all {
		for _, r := range rows {
			if a.Phone == r.Phone {
				ads.SendAll(a.ID, r.Customer) // want match(Account.Phone)
			}
			if a.Name == r.Name {
				ads.SendAll(a.ID, r.Customer)
			}
		}
	}
}

// Rows are found by contact, their customers by row.
func twoMaps(all []*id.Account, rows []row) {
	byPhone, byCustomer := map[string]row{}, map[string]int{}
	for i, r := range rows {
		byPhone[r.Phone] = r
		byCustomer[r.Customer] = i
	}
	for _, a := range all {
		r := byPhone[a.Phone]
		ads.Score(byCustomer[r.Customer]) // want match(Account.Phone)
	}
	for _, r := range rows {
		ads.Score(byCustomer[r.Customer])
	}
}

type both struct {
	acct *id.Account
	row  *row
}

// Both sides are put into one map under their number.
func meeting(all []*id.Account, rows []*row) {
	m := map[string]*both{}
	for _, a := range all {
		m[a.Phone] = &both{acct: a}
	}
	for _, r := range rows {
		if b := m[r.Phone]; b != nil {
			b.row = r
		}
	}
	for _, b := range m {
		if b.row != nil {
			ads.SendAll(b.acct.ID, b.row.Customer) // want match(Account.Phone)
		}
	}
}

func meetingByName(all []*id.Account, rows []*row) {
	m := map[string]*both{}
	for _, a := range all {
		m[a.Name] = &both{acct: a}
	}
	for _, r := range rows {
		if b := m[r.Name]; b != nil {
			b.row = r
		}
	}
	for _, b := range m {
		if b.row != nil {
			ads.SendAll(b.acct.ID, b.row.Customer)
		}
	}
}

// The intersection of two sets.
func intersection(all []*id.Account, rows []row) {
	ours, theirs := map[string]bool{}, map[string]bool{}
	for _, a := range all {
		ours[a.Email] = true
	}
	for _, r := range rows {
		theirs[r.Phone] = true
	}
	n := 0
	for k := range theirs {
		if ours[k] {
			n++
		}
	}
	ads.Score(n) // want match(Account.Email)
	ads.Score(len(theirs))
}
