// Package svcclean takes contacts away before it hands accounts on.
package svcclean

import (
	"encoding/json"
	"maps"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func cleared(a *id.Account) {
	c := *a
	c.Phone, c.Email, c.Profile.Backup, c.Friends = "", "", "", nil
	ads.Put(c)
	ads.Put(&c)
	c.Name = a.Phone
	ads.Put(c) // want flow(Account.Phone)
}

func half(a *id.Account) {
	c := *a
	c.Phone, c.Friends = "", nil
	ads.Put(c) // want flow(Account.Email) flow(Profile.Backup)
}

func redact(a id.Account) id.Account {
	a.Phone = ""
	a.Email = ""
	a.Profile.Backup = ""
	a.Friends = nil
	return a
}

func redacted(all []*id.Account) {
	public := make([]id.Account, 0, len(all))
	for _, a := range all {
		public = append(public, redact(*a))
	}
	ads.Put(public)
	data, err := json.Marshal(public)
	if err == nil {
		ads.Bytes(data)
	}
}

func redactInPlace(a *id.Account) {
	a.Phone = ""
	a.Email = ""
	a.Profile = id.Profile{City: a.Profile.City}
	a.Friends = nil
}

func inPlace(a *id.Account) {
	redactInPlace(a)
	ads.Put(a)
}

func tooLate(a *id.Account) {
	ads.Put(a) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	redactInPlace(a)
}

type public struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	City string `json:"city"`
	Mail string `json:"mail,omitempty"`
}

func toPublic(a *id.Account) public {
	p := public{ID: a.ID, Name: a.Name, City: a.Profile.City}
	if a.Profile.Newsletter != "" {
		p.Mail = a.Profile.Newsletter
	}
	return p
}

func publics(all []*id.Account) {
	m := map[string]public{}
	for _, a := range all {
		m[a.ID] = toPublic(a)
	}
	ads.Put(m)
	c := maps.Clone(m)
	delete(c, "x")
	ads.Put(c)
}

func overwritten(a *id.Account) {
	s := a.Phone
	ads.Log(s)
	s = a.Name
	ads.Send(s)
	var buf []string
	buf = append(buf, a.Phone)
	ads.Log(buf[0])
	buf = []string{a.Name}
	ads.Upload(buf)
	x := struct{ k, v string }{a.Email, a.ID}
	ads.Log(x.k)
	x.k = a.Name
	ads.Put(x)
}

func choose(a *id.Account, login bool) {
	var to string
	if login {
		to = a.Phone
		ads.Log(to)
	} else {
		to = a.Name
		ads.Send(to)
	}
	if login {
		return
	}
	to = "x"
	ads.Send(to)
}
