// Package app matches and does not.
package app

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svchelpers/feat"
)

func phone(a *id.Account) string { return a.Phone }
func email(a *id.Account) string { return a.Email }
func name(a *id.Account) string  { return a.Name }
func uid(a *id.Account) string   { return a.ID }

// Lead is one.
type Lead struct{ Contact, Key string }

func contact(l Lead) string { return l.Contact }

func indexes(all []*id.Account, leads []Lead) {
	byMail := feat.NewIndex(email, nil).Add(all...)
	byName := feat.NewIndex(name, nil).Add(all...)
	for _, l := range leads {
		for _, a := range byMail.Find(l.Contact) {
			ads.Send(a.ID) // want match(Account.Email)
		}
		for _, a := range byName.Find(l.Contact) {
			ads.Send(a.ID)
			ads.Send(a.Phone) // want flow(Account.Phone)
		}
		if byMail.Has(l.Contact) {
			ads.Send(l.Key) // want match(Account.Email)
		}
		if byName.Has(l.Contact) {
			ads.Send(l.Key)
		}
	}
	ads.Score(byMail.Len())
	for _, a := range byName.All() {
		ads.Send(a.ID)
	}
	byLead := feat.NewIndex(contact, nil).Add(leads...)
	for _, a := range all {
		for _, l := range byLead.Find(a.Phone) {
			ads.Send(l.Key) // want match(Account.Phone)
		}
		for _, l := range byLead.Find(a.Name) {
			ads.Send(l.Key)
		}
	}
}

func joins(all []*id.Account, leads []Lead) {
	feat.Join(all, leads, phone, contact, func(a *id.Account, l Lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	})
	feat.Join(all, leads, name, contact, func(a *id.Account, l Lead) {
		ads.Send(a.ID)
	})
	feat.SortedJoin(all, leads, email, contact, func(a *id.Account, l Lead) {
		ads.Send(l.Key) // want match(Account.Email)
	})
	feat.SortedJoin(all, leads, uid, contact, func(a *id.Account, l Lead) {
		ads.Send(l.Key)
	})
}

func sets(all []*id.Account, leads []string) {
	phones, names := feat.Pluck(all, phone), feat.Pluck(all, name)
	ads.Upload(feat.Diff(leads, phones)) // want match(Account.Phone)
	ads.Upload(feat.Diff(leads, names))
	ads.Upload(feat.Unique(names))
	ads.Upload(feat.Unique(leads))
	for _, c := range feat.Chunk(names, 3) {
		ads.Upload(c)
	}
	for _, c := range feat.Chunk(phones, 3) {
		ads.Upload(c) // want flow(Account.Phone)
	}
	have, none := feat.Partition(all, func(a *id.Account) bool { return !feat.Blank(a.Phone) })
	ads.Upload(feat.Pluck(have, uid))
	ads.Score(len(none))
	hit, miss := feat.Partition(all, func(a *id.Account) bool { return feat.Equal(a.Email, leads[0]) })
	ads.Upload(feat.Pluck(hit, uid)) // want match(Account.Email)
	ads.Score(len(miss))             // want match(Account.Email)
}

func helpers(a *id.Account, lead string) {
	if feat.Equal(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if feat.Equal(a.Name, lead) {
		ads.Send(a.ID)
	}
	if feat.Equal(a.Phone, "") {
		ads.Send(a.ID)
	}
	if feat.Blank(a.Phone) {
		ads.Send(a.ID)
	}
	ads.Send(feat.Coalesce(a.Name, lead))
	ads.Send(feat.Coalesce(a.Name, a.Email)) // want flow(Account.Email)
	if feat.Coalesce(a.Phone, a.Email) != "" {
		ads.Send(a.ID)
	}
}
