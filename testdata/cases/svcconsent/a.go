// Package svcconsent asks before it uses.
package svcconsent

import (
	"context"
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// Gate is a consent check of this service.
type Gate struct{ consents *guardlib.Consents }

// Open asks for one account.
//
//purpose:guard advertising subject=a
func (g *Gate) Open(_ context.Context, a *id.Account) error {
	if a.ID == "" {
		return errors.New("who?")
	}
	return g.consents.Require(a)
}

type exporter struct {
	gate *Gate
	out  func(string)
	skip int
}

func (x *exporter) export(ctx context.Context, all []*id.Account) error {
	for _, a := range all {
		if err := x.gate.Open(ctx, a); err != nil {
			x.skip++
			continue
		}
		ads.Send(a.Phone)
	}
	return nil
}

func (x *exporter) wrong(ctx context.Context, all []*id.Account) error {
	for _, a := range all {
		if err := x.gate.Open(ctx, a); err != nil {
			x.skip++
		}
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	return nil
}

func (x *exporter) inverted(ctx context.Context, a *id.Account) {
	if err := x.gate.Open(ctx, a); err != nil {
		ads.Send(a.Email) // want flow(Account.Email)
	} else {
		ads.Send(a.Email)
	}
}

func (x *exporter) ignored(ctx context.Context, a *id.Account) {
	_ = x.gate.Open(ctx, a)
	ads.Send(a.Email) // want flow(Account.Email)
}

func (x *exporter) stored(ctx context.Context, a *id.Account) {
	ok := x.gate.Open(ctx, a) == nil
	if ok && a.Age > 18 {
		ads.Send(a.Phone)
	}
	if ok || a.Age > 18 {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func (x *exporter) early(ctx context.Context, a *id.Account) error {
	if err := x.gate.Open(ctx, a); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	send(a.Phone)
	return nil
}

func send(s string) { ads.Send("x" + s) }

type allowed struct{ accounts []*id.Account }

func consenting(c *guardlib.Consents, all []*id.Account) (out []*id.Account) {
	for _, a := range all {
		if c.MayMatch(a) {
			out = append(out, a)
		}
	}
	return out
}

func asked(c *guardlib.Consents, a *id.Account) bool {
	if a == nil {
		return false
	}
	return c.MayMatch(a)
}

func viaWrapper(c *guardlib.Consents, a, b *id.Account) {
	if !asked(c, a) {
		return
	}
	ads.Send(a.Phone)
	ads.Send(b.Phone) // want flow(Account.Phone)
}

func counts(all []*id.Account) {
	var list []string
	for _, a := range all {
		list = append(list, a.Phone)
	}
	ads.Send(guardlib.Bucket(list))
	ads.Upload(list) // want flow(Account.Phone)
	s := all[0].Email
	guardlib.Redact(&s)
	ads.Send(s)
	ads.Send(guardlib.Vault(all[0].Email)) // want flow(Account.Email)
}

func matched(c *guardlib.Consents, a *id.Account, lead map[string]bool) {
	if !lead[a.Phone] {
		return
	}
	if c.MayMatch(a) {
		ads.Send(a.ID)
	}
	ads.Send(a.ID) // want match(Account.Phone)
}
