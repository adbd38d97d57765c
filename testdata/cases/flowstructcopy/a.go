// Package flowstructcopy copies structs.
package flowstructcopy

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func copied(a *id.Account) {
	b := *a
	ads.Send(b.Phone) // want flow(Account.Phone)
	b.Phone = ""
	ads.Send(b.Phone)
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func redacted(a *id.Account) {
	b := *a
	b.Phone, b.Email = "", ""
	b.Profile = id.Profile{}
	b.Friends = nil
	ads.Put(b)
	ads.Put(&b)
}

func half(a *id.Account) {
	b := *a
	b.Phone = ""
	b.Friends = nil
	ads.Put(b) // want flow(Account.Email) flow(Profile.Backup)
}

func independent(a *id.Account) {
	x := id.Profile{City: "here"}
	y := x
	y.City = a.Phone
	ads.Put(x)
	ads.Put(y) // want flow(Account.Phone)
}

func (w wrapper) with(s string) wrapper { w.note = s; return w }

type wrapper struct {
	note string
	tags []string
}

func byValue(a *id.Account) {
	w := wrapper{}
	v := w.with(a.Email)
	ads.Send(w.note)
	ads.Send(v.note) // want flow(Account.Email)
}

// A slice inside a copied struct is shared.
func shared(a *id.Account) {
	w := wrapper{tags: make([]string, 1)}
	v := w
	v.tags[0] = a.Phone
	ads.Upload(w.tags) // want flow(Account.Phone)
	ads.Send(w.note)
}

type view struct {
	ID, Name string
}

func convert(a *id.Account) view { return view{ID: a.ID, Name: a.Name} }

func viewed(a *id.Account) { ads.Put(convert(a)) }

type phoneView view

func structConversion(a *id.Account) {
	v := view{ID: a.ID, Name: a.Phone}
	p := phoneView(v)
	ads.Send(p.Name) // want flow(Account.Phone)
	ads.Send(p.ID)
}
