// Package statedto sends messages to marketing addresses: filling other
// messages with recovery addresses, here and elsewhere, taints none of these.
package statedto

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/statedto/msg"
	"example.com/cases/statedto/recovery"
)

func newsletter(a *id.Account) {
	recovery.Code(a)
	m := msg.New(a.Profile.Newsletter, "news")
	ads.Send(m.Recipient())
	ads.Put(m)
	m.Tag("city", a.Profile.City)
	ads.Send(m.Meta["city"])
	m.SetTo(a.Name)
	publish(m)
}

func publish(m *msg.Message) {
	ads.Send(m.To)
	ads.Put(*m)
}

func alert(a *id.Account) {
	m := msg.New("", "login from a new device")
	m.SetTo(a.Email)
	ads.Log(m.Recipient())
}

func leak(a *id.Account) {
	m := msg.New(a.Name, "news")
	m.SetTo(a.Email)
	ads.Send(m.Recipient()) // want flow(Account.Email)
	ads.Send(m.Body)
	ads.Put(m.Meta)
	m.Tag("p", a.Phone)
	ads.Put(m.Meta) // want flow(Account.Phone)
}

func tagged(a *id.Account) {
	m := msg.New(a.Profile.Newsletter, "x").Tag("b", a.Profile.Backup)
	ads.Put(m) // want flow(Profile.Backup)
	ads.Send(m.To)
}
