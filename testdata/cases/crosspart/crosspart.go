// Package crosspart hands several things to a library that uses a part of one.
package crosspart

import (
	"example.com/cases/ads"
	"example.com/cases/crosspart/lib"
	"example.com/cases/id"
)

// A Request is sent.
type Request struct {
	//purpose:sink advertising
	Extra map[string]string
	Notes map[string]string
	//purpose:sink advertising
	Row lib.Row
	Own lib.Row
}

func announced(d *lib.Desk, a *id.Account) {
	var r lib.Row
	d.Fill(&r, a.Phone)
	d.Announce()
	ads.Send(r.Phone) // want flow(Account.Phone)
	ads.Send(r.Name)
}

func copied(d *lib.Desk, a *id.Account) {
	d.Copy(&lib.Row{Phone: a.Phone})
	ads.Send(d.Last()) // want flow(Account.Phone)
	ads.Send(d.Phone)
}

func written(r *Request, a *id.Account) {
	lib.Put(r.Notes, r.Extra, a.Phone) // want flow(Account.Phone)
	lib.Put(r.Extra, r.Notes, a.Phone)
	lib.Second(&r.Own, &r.Row, a.Phone) // want flow(Account.Phone)
	lib.Second(&r.Row, &r.Own, a.Phone)
}

func known(a *id.Account) {
	if lib.Known("spring", a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if lib.Known("spring", a.Name) {
		ads.Send(a.Name)
	}
}

func same(a *id.Account, lead *lib.Row) {
	if lib.Is("tel", &lib.Row{Phone: a.Phone}, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if lib.Is("tel", &lib.Row{Name: a.Phone}, lead) {
		ads.Send(a.ID)
	}
}
