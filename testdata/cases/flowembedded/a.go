// Package flowembedded reads contacts through embedded structs.
package flowembedded

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type session struct {
	*id.Account
	token string
}

type admin struct {
	session
	role string
}

func (s session) contact() string { return s.Email }

func promoted(s session) {
	ads.Send(s.Phone) // want flow(Account.Phone)
	ads.Send(s.Name)
	ads.Send(s.token)
}

func deep(x admin) {
	ads.Send(x.Phone)     // want flow(Account.Phone)
	ads.Send(x.contact()) // want flow(Account.Email)
	ads.Send(x.role)
	ads.Put(x.session) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
}

func built(a *id.Account) {
	s := session{Account: a, token: "t"}
	ads.Send(s.Account.Phone) // want flow(Account.Phone)
	t := session{Account: &id.Account{ID: a.ID, Name: a.Name}}
	ads.Put(t)
	ads.Send(t.Phone)
}

type sender struct{ *ads.Client }

func promotedSink(a *id.Account, s sender) {
	s.Push(a.Phone) // want flow(Account.Phone)
	s.Push(a.Name)
	s.Ping(a.Phone)
}

type shadow struct {
	id.Account
	Phone string
}

func shadowed(a *id.Account) {
	s := shadow{Account: *a, Phone: "desk"}
	ads.Send(s.Phone)
	ads.Send(s.Account.Phone) // want flow(Account.Phone)
}
