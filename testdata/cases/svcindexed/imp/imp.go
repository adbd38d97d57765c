// Package imp uses repositories.
package imp

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcindexed/dom"
)

// User is an account.
type User struct{ *id.Account }

// Key implements dom.Entity.
func (u User) Key() string { return u.ID }

// View is what others see.
type View struct{ id, mail, city string }

// Clone clones without the mail.
func (v *View) Clone() *View { return &View{id: v.id, city: v.city} }

// Full clones all.
type Full struct{ id, mail string }

// Clone clones.
func (f *Full) Clone() *Full {
	c := *f
	return &c
}

// Lookups looks up.
func Lookups(all []*id.Account, lead string) error {
	r := dom.NewRepo[string, User]().
		IndexBy("city", func(u User) any { return u.Profile.City })
	for _, a := range all {
		r.Put(User{a})
	}
	ads.Upload(r.Keys())
	u, err := r.Get(lead)
	if err != nil {
		ads.Send(err.Error())
		return err
	}
	ads.Send(u.Name)
	ads.Send(u.Email) // want flow(Account.Email)
	for _, f := range r.Find("city", lead) {
		ads.Send(f.ID)
	}
	return nil
}

// Phones has an index of phones.
func Phones(all []*id.Account, lead string) {
	r := dom.NewRepo[string, User]().IndexBy("phone", func(u User) any { return u.Phone })
	for _, a := range all {
		r.Put(User{a})
	}
	for _, f := range r.Find("phone", lead) {
		ads.Send(f.ID) // want match(Account.Phone)
	}
}

// Clones clones.
func Clones(a *id.Account) {
	for _, v := range dom.CloneAll([]*View{{a.ID, a.Email, a.Profile.City}}) {
		ads.Send(v.id)
		ads.Send(v.mail)
		ads.Send(v.city)
	}
	for _, v := range dom.CloneAll([]*Full{{a.ID, a.Email}}) {
		ads.Send(v.id)
		ads.Send(v.mail) // want flow(Account.Email)
	}
}
