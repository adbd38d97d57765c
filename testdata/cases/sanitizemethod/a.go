// Package sanitizemethod sanitizes by methods and interfaces.
package sanitizemethod

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type cohort struct{ phones []string }

func (c *cohort) add(phone string) { c.phones = append(c.phones, phone) }

// size is rounded.
//
//purpose:sanitizer advertising
func (c *cohort) size() int { return len(strings.Join(c.phones, "")) / 1000 }

// first is not.
func (c *cohort) first() string { return c.phones[0] }

func use(all []*id.Account) {
	var c cohort
	for _, a := range all {
		c.add(a.Phone)
	}
	ads.Score(c.size())
	ads.Send(c.first()) // want flow(Account.Phone)
}

// A masker is implemented elsewhere.
type masker interface {
	//purpose:sanitizer advertising
	Mask(s string) string
	Trim(s string) string
}

type dots struct{}

func (dots) Mask(s string) string { return strings.Repeat(".", len(s)/4) }
func (dots) Trim(s string) string { return strings.TrimSpace(s) }

func masked(m masker, a *id.Account) {
	ads.Send(m.Mask(a.Email))
	ads.Send(m.Mask(a.Email) + a.Name)
}

func trimmed(a *id.Account) {
	var m masker = dots{}
	ads.Send(m.Trim(a.Email)) // want flow(Account.Email)
	ads.Send(m.Trim(a.Name))
}

// A function that returns what was sanitized, in a struct.
type row struct{ area, phone string }

//purpose:sanitizer advertising
func area(phone string) string { return phone[:1] }

func rowOf(a *id.Account) row { return row{area: area(a.Phone), phone: a.Phone} }

func rows(a *id.Account) {
	r := rowOf(a)
	ads.Send(r.area)
	ads.Send(r.phone) // want flow(Account.Phone)
	ads.Put(r)        // want flow(Account.Phone)
}

func asValue(a *id.Account) {
	f := area
	ads.Send(f(a.Phone))
	f = strings.TrimSpace
	ads.Send(f(a.Phone)) // want flow(Account.Phone)
}
