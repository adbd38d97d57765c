// Package web uses them.
package web

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/svccontact/domain"
)

func strs(u domain.User, p *domain.User) {
	ads.Send(u.String())
	ads.Send(fmt.Sprint(u))
	ads.Send(fmt.Sprintf("%v", u))
	ads.Send(fmt.Sprintf("%s", p))
	ads.Send(u.GoString()) // want flow(Contact.Email)
	ads.Send(fmt.Sprintf("%q", u.Tags))
	ads.Send(fmt.Sprint(u.ToPublic()))
	ads.Put(u.ToPublic())
}

func whole(u domain.User, p *domain.User) {
	ads.Put(u)         // want flow(Contact.Email) flow(Contact.Phone)
	ads.Put(p)         // want flow(Contact.Email) flow(Contact.Phone)
	ads.Put(p.Clone()) // want flow(Contact.Email) flow(Contact.Phone)
	ads.Put(p.Redact())
	ads.Bytes(p.Dump()) // want flow(Contact.Email) flow(Contact.Phone)
	ads.Bytes(p.Redact().Dump())
	ads.Put(u.Contact)             // want flow(Contact.Email) flow(Contact.Phone)
	ads.Put(u.Normalized())        // want flow(Contact.Email) flow(Contact.Phone)
	ads.Send(u.Normalized().Phone) // want flow(Contact.Phone)
	ads.Put(u.Empty())
	e, ph := u.Has()
	ads.Put([]bool{e, ph})
}

func branches(u *domain.User, leads []domain.Contact) {
	if !u.Empty() {
		ads.Send(u.ID)
	}
	if e, _ := u.Has(); e {
		ads.Send(u.ID)
	}
	if slices.Contains(leads, u.Contact) {
		ads.Send(u.ID) // want match(Contact.Email) match(Contact.Phone)
	}
	for _, l := range leads {
		if l == u.Contact {
			ads.Send(u.Name) // want match(Contact.Email) match(Contact.Phone)
		}
		if l.Phone == u.Phone {
			ads.Send(u.Name) // want match(Contact.Phone)
		}
	}
	if u.Marketing.Email == u.Email {
		ads.Send(u.ID) // want match(Contact.Email)
	}
	if strings.EqualFold(u.Name, leads[0].Phone) {
		ads.Send("x") // want match(Contact.Phone)
	}
	set := map[domain.Contact]string{}
	for _, l := range leads {
		set[l] = "lead"
	}
	ads.Send(set[u.Contact]) // want match(Contact.Email) match(Contact.Phone)
	ads.Send(set[domain.Contact{}])
}

func zero(u *domain.User) {
	var v domain.User
	v.ID = u.ID
	v.Name = u.Name
	ads.Put(v)
	w := domain.User{ID: u.ID, Contact: domain.Contact{Email: "nobody"}}
	ads.Put(w)
	x := *u
	x.Contact = domain.Contact{Phone: u.Phone}
	ads.Put(x) // want flow(Contact.Phone) flow(Contact.Email)
	y := *u
	y.Email, y.Phone = "", ""
	y.Marketing = domain.Contact{}
	ads.Put(y)
	data, _ := json.Marshal(map[string]any{"id": u.ID, "has": u.Phone != "", "n": len(u.Email)})
	ads.Bytes(data)
	data, _ = json.Marshal(map[string]any{"id": u.ID, "p": u.Phone[len(u.Phone)-4:]})
	ads.Bytes(data) // want flow(Contact.Phone)
	var anon struct {
		domain.Public
		Tags []string
	}
	anon.Public, anon.Tags = u.ToPublic(), u.Tags
	ads.Put(anon)
}

func decoded(data []byte) {
	var u domain.User
	if err := json.Unmarshal(data, &u); err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Send(u.ID)
	ads.Send(u.Phone) // want flow(Contact.Phone)
	var p domain.Public
	json.Unmarshal(data, &p)
	ads.Put(p)
	var all []domain.User
	json.Unmarshal(data, &all)
	for i := range all {
		ads.Send(all[i].Name)
		ads.Send(all[i].Email) // want flow(Contact.Email)
	}
	var m map[string]domain.Contact
	json.Unmarshal(data, &m)
	for k, c := range m {
		ads.Send(k)
		ads.Send(c.Email) // want flow(Contact.Email)
	}
	ads.Score(len(m))
}
