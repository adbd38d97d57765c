// Package matchhelperpkg compares in helpers of another package.
package matchhelperpkg

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/matchlib"
)

func same(a *id.Account, lead string) {
	if matchlib.SamePerson(a, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if matchlib.SameName(a, lead) {
		ads.Send(a.ID)
	}
}

func equal(a *id.Account, lead string) {
	if matchlib.Equal(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if matchlib.Equal(a.ID, lead) {
		ads.Send(a.ID)
	}
}

func has(a *id.Account, leads []string) {
	if !matchlib.Has(leads, a.Email) {
		return
	}
	ads.Send(a.ID) // want match(Account.Email)
}

func hasName(a *id.Account, leads []string) {
	if !matchlib.Has(leads, a.Name) {
		return
	}
	ads.Send(a.ID)
}

func indexed(all []*id.Account, lead string) {
	x := matchlib.NewIndex(all)
	if a := x.Phone(lead); a != nil {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if a := x.Name(lead); a != nil {
		ads.Send(a.ID)
	}
}

// Verify's error is the answer, for each account in turn.
func verified(all []*id.Account, lead string) {
	for _, a := range all {
		if err := matchlib.Verify(a, lead); err == nil {
			ads.Send(a.ID) // want match(Account.Phone)
		}
	}
}

// The sink is inside the other package, the comparison here.
func deliver(a *id.Account, lead string) {
	if a.Phone == lead {
		matchlib.Deliver(a.ID) // want match(Account.Phone)
	}
	matchlib.Deliver(a.Name)
}

// Functions of the other package, as values.
func values(a *id.Account, lead string) {
	same := matchlib.SamePerson
	if same(a, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	same = matchlib.SameName
	if same(a, lead) {
		ads.Send(a.ID)
	}
}
