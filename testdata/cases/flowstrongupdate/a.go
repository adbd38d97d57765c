// Package flowstrongupdate overwrites contacts before the sink.
package flowstrongupdate

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func variable(a *id.Account) {
	s := a.Phone
	ads.Send(s) // want flow(Account.Phone)
	s = "x"
	ads.Send(s)
}

func order(a *id.Account) {
	var m struct{ to string }
	ads.Send(m.to)
	m.to = a.Phone
	ads.Send(m.to) // want flow(Account.Phone)
	m.to = a.Name
	ads.Send(m.to)
}

func viaPointer(a *id.Account) {
	s := a.Email
	p := &s
	*p = "gone"
	ads.Send(s)
}

func wipe(s *string) { *s = "" }

func viaCallee(a *id.Account) {
	s := a.Email
	wipe(&s)
	ads.Send(s)
}

func branch(a *id.Account, both bool) {
	s, t := a.Phone, a.Phone
	if both {
		s, t = "", ""
	} else {
		t = "z"
	}
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(t)
}

func loop(all []*id.Account) {
	last := ""
	for _, a := range all {
		ads.Send(last) // want flow(Account.Phone)
		last = a.Phone
	}
}

func loopReset(all []*id.Account) {
	for _, a := range all {
		var cur string
		ads.Send(cur)
		cur = a.Phone
		ads.Log(cur)
	}
}

func hide(a *id.Account) { a.Phone, a.Email = "", "" }

func hidden() {
	a := id.Load("1")
	hide(a)
	ads.Send(a.Phone)
	ads.Send(a.Email)
	ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
}

func constant(a *id.Account) {
	b := &id.Account{Phone: "hidden"}
	ads.Send(b.Phone)
	b.Phone = a.Phone
	ads.Send(b.Phone) // want flow(Account.Phone)
}
