// Package sanitizepointer sanitizes what a pointer leads to.
package sanitizepointer

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func redacted(a *id.Account) {
	s := a.Phone
	guardlib.Redact(&s)
	ads.Send(s)
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func before(a *id.Account) {
	s := a.Phone
	ads.Send(s) // want flow(Account.Phone)
	guardlib.Redact(&s)
}

func filledAgain(a *id.Account) {
	s := a.Email
	guardlib.Redact(&s)
	s += a.Phone
	ads.Send(s) // want flow(Account.Phone)
}

func oneOfTwo(a *id.Account) {
	s, t := a.Email, a.Email
	guardlib.Redact(&s)
	ads.Send(s)
	ads.Send(t) // want flow(Account.Email)
}

type message struct {
	To   string
	Text string
}

// anonymise removes the address.
//
//purpose:sanitizer advertising
func anonymise(m *message) { m.To = "" }

func structs(a *id.Account) {
	m, n := message{To: a.Email, Text: "hi"}, message{To: a.Email, Text: "hi"}
	anonymise(&m)
	ads.Put(m)
	ads.Put(n) // want flow(Account.Email)
	ads.Send(n.Text)
}

func maybe(a *id.Account, public bool) {
	s := a.Phone
	if public {
		guardlib.Redact(&s)
	}
	ads.Send(s) // want flow(Account.Phone)
}

func viaHelper(a *id.Account) {
	s := a.Phone
	clean(&s)
	ads.Send(s)
}

func clean(p *string) { guardlib.Redact(p) }
