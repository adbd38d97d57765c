// Package belowanswer uses a library that stores constants: because of what it was
// asked, and in place of what it was given.
package belowanswer

import (
	"example.com/cases/ads"
	"example.com/cases/belowanswer/lib"
	"example.com/cases/id"
)

func checked(a *id.Account, leads []string) {
	s := lib.NewSet(leads)
	s.Check(a.Phone)
	if s.Hit() {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func checkedName(a *id.Account, leads []string) {
	s := lib.NewSet(leads)
	s.Check(a.Name)
	if s.Hit() {
		ads.Send(a.ID)
	}
}

func contained(a *id.Account, leads []string) {
	if lib.Contains(leads, a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if lib.Contains(leads, a.Name) {
		ads.Send(a.Name)
	}
}

func compared(a *id.Account, lead string) {
	r := lib.Compare(a.Phone, lead)
	if r.OK {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Score(r.Code) // want match(Account.Phone)
	ads.Send(r.Kind)
	if lib.Compare(a.Name, lead).OK {
		ads.Send(a.Name)
	}
}

func redacted(a *id.Account) {
	ads.Send(lib.Redact(&lib.Row{Phone: a.Phone}).Phone)
	ads.Send(lib.Redact(&lib.Row{Name: a.Phone}).Name) // want flow(Account.Phone)
	ads.Send(lib.Redacted(lib.Row{Phone: a.Phone}).Phone)
	ads.Send(lib.Redacted(lib.Row{Name: a.Phone}).Name) // want flow(Account.Phone)
	ads.Send(lib.Marked(a.Phone, a.Name).Phone)
	ads.Send(lib.Marked(a.Name, a.Phone).Name) // want flow(Account.Phone)
}

func reset(a *id.Account) {
	var b lib.Buffer
	b.Set(a.Phone)
	ads.Send(b.Text()) // want flow(Account.Phone)
	b.Reset()
	ads.Send(b.Text())
}
