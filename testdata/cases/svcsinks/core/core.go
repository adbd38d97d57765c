// Package core uses sinks.
package core

import (
	"context"
	"fmt"

	"example.com/cases/id"
	"example.com/cases/svcsinks/hook"
)

type nop struct{}

func (nop) Track(context.Context, string, map[string]string) {}
func (nop) Flush() error                                     { return nil }

type tags map[string]string

func (t tags) with(k, v string) tags { t[k] = v; return t }

// Fire fires all.
func Fire(ctx context.Context, a *id.Account, t hook.Tracker, p *hook.Pixel) {
	t.Track(ctx, a.Phone, nil)
	t.Track(ctx, "x", map[string]string{"id": a.ID})
	t.Track(ctx, "x", map[string]string{"phone": a.Phone}) // want flow(Account.Phone)
	t.Track(context.WithValue(ctx, nop{}, a.Phone), "x", nil)
	nop{}.Track(ctx, "x", tags{}.with("mail", a.Email))
	hook.Tracker(nop{}).Track(ctx, "x", tags{}.with("mail", a.Email)) // want flow(Account.Email)
	p.OnFire(a.ID, len(a.Phone))
	p.OnFire(a.Email, 1) // want flow(Account.Email)
	p.Note = a.Email
	p.Tag = a.Name
	p.Tag = a.Email                              // want flow(Account.Email)
	q := hook.Pixel{Tag: a.Phone, Note: a.Phone} // want flow(Account.Phone)
	_ = q
	fire := p.OnFire
	fire(a.Phone, 2) // want flow(Account.Phone)
	hook.Emit(a.Age, a.ID)
	hook.Emit(1, fmt.Sprint(a.Phone))                        // want flow(Account.Phone)
	s := new(hook.Segment).Insert(a.ID).Insert("a", a.Phone) // want flow(Account.Phone)
	if s.Len() > 1 {
		s.Insert(a.Profile.City)
	}
	insert := (*hook.Segment).Insert
	insert(s, a.Email) // want flow(Account.Email)
	add := s.Insert
	defer add(a.Profile.Backup) // want flow(Profile.Backup)
}

// Clean releases.
func Clean(all []*id.Account, p *hook.Pixel) {
	var list []string
	for _, a := range all {
		list = append(list, a.Email)
	}
	n, domains := hook.Anonymous(list)
	p.OnFire(domains[0], n)
	p.OnFire(list[0], n) // want flow(Account.Email)
	phone := all[0].Phone
	hook.Scrub(&phone)
	p.OnFire(phone, 1)
	hint, answer, err := hook.Secret("q")
	p.OnFire(hint, 1)
	p.OnFire(answer, 1) // want flow(Secret)
	if err != nil {
		p.OnFire(err.Error(), 1)
	}
	p.OnFire(all[0].Email, 3) //purpose:allow advertising agreed in writing, ticket 12
	// want-next directive
	//purpose:allow advertising nothing is here any more
	p.OnFire(all[0].ID, 3)
}
