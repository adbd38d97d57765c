// Package matchpointer compares the identity of accounts, which says nothing about contacts.
package matchpointer

import (
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func same(a, b *id.Account) {
	if a == b {
		ads.Send(a.ID)
	}
}

func blocked(all []*id.Account, who *id.Account) {
	if slices.Contains(all, who) {
		ads.Send(who.ID)
	}
	for _, a := range all {
		if a != who {
			ads.Send(a.ID)
		}
	}
}

func asKey(all []*id.Account, seen map[*id.Account]bool) {
	for _, a := range all {
		if seen[a] {
			continue
		}
		seen[a] = true
		ads.Send(a.ID)
	}
}

func boxed(a *id.Account, v any) {
	if v == any(a) {
		ads.Send(a.ID)
	}
	switch x := v.(type) {
	case *id.Account:
		ads.Send(x.ID)
	}
}

// A pointer to the field is still no look at what is in it.
func fieldPointer(a *id.Account, p *string) {
	if p == &a.Phone {
		ads.Send(a.ID)
	}
	if *p == a.Phone {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

type card struct {
	//purpose:source security kind=phone
	Phone string
	Name  string
}

// Values, and pointers to them.
func values(c, d *card) {
	if c == d {
		ads.Send(c.Name)
	}
	if *c == *d {
		ads.Send(c.Name) // want match(card.Phone)
	}
	if c.Name == d.Name {
		ads.Send(c.Name)
	}
}

func valueKey(c card, upload map[card]string, names map[string]string) {
	ads.Send(upload[c]) // want match(card.Phone)
	ads.Send(names[c.Name])
}
