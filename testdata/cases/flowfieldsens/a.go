// Package flowfieldsens tells the fields of one struct apart.
package flowfieldsens

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type message struct {
	To, Subject string
	Head        header
	Parts       map[string]string
}

type header struct{ From, Trace string }

func fields(a *id.Account) {
	m := message{To: a.Phone, Subject: "hello"}
	ads.Send(m.Subject)
	ads.Send(m.To) // want flow(Account.Phone)
	ads.Send(m.Head.From)
	m.Head.From = a.Email
	ads.Send(m.Head.From) // want flow(Account.Email)
	ads.Send(m.Head.Trace)
	ads.Put(m.Head) // want flow(Account.Email)
}

// Filling u.ID taints no u.Phone, and the other way round.
func filling(a *id.Account) {
	u := &id.Account{}
	u.ID = a.ID
	u.Name = a.Phone
	ads.Send(u.ID)
	ads.Send(u.Phone)
	ads.Send(u.Name) // want flow(Account.Phone)
}

func setTo(m *message, s string)      { m.To = s }
func setSubject(m *message, s string) { m.Subject = s }
func (m *message) to() string         { return m.To }
func (m *message) subject() string    { return m.Subject }

func setters(a *id.Account) {
	var m message
	setTo(&m, a.Phone)
	setSubject(&m, a.Name)
	ads.Send(m.to()) // want flow(Account.Phone)
	ads.Send(m.subject())
}

func deep(a *id.Account) {
	type l3 struct{ x, y string }
	type l2 struct{ l, r l3 }
	type l1 struct{ l, r l2 }
	var t struct{ l, r l1 }
	t.l.r.l.x = a.Phone
	ads.Send(t.l.r.l.x) // want flow(Account.Phone)
	ads.Send(t.l.r.l.y)
	ads.Send(t.l.r.r.x)
	ads.Send(t.r.r.l.x)
	ads.Put(t.l.r) // want flow(Account.Phone)
	ads.Put(t.l.l)
}

func mapField(a *id.Account) {
	m := message{Parts: map[string]string{}}
	m.Parts["p"] = a.Phone
	ads.Send(m.Subject)
	ads.Send(m.Parts["p"]) // want flow(Account.Phone)
}

func cleanAccount(a *id.Account) *id.Account {
	return &id.Account{ID: a.ID, Name: a.Name, Profile: id.Profile{City: a.Profile.City}}
}

func useClean(a *id.Account) {
	c := cleanAccount(a)
	ads.Put(c)
	ads.Send(c.Phone)
}
