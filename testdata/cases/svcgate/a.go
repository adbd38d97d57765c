// Package svcgate hands callbacks to helpers that ask for consent first.
package svcgate

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcperm/consent"
)

type app struct {
	c   consent.Checker
	all []*id.Account
}

func (p *app) gated(ctx context.Context) error {
	run := consent.Gate(p.c, func(context.Context) error {
		for _, a := range p.all {
			ads.Send(a.Phone)
		}
		return nil
	})
	return run(ctx)
}

func (p *app) each(ctx context.Context) {
	consent.Each(ctx, p.c, p.all, func(a *id.Account) { ads.Send(a.Email) })
}

func (p *app) open(ctx context.Context) error {
	run := func(context.Context) error {
		for _, a := range p.all {
			ads.Send(a.Phone) // want flow(Account.Phone)
		}
		return nil
	}
	if err := consent.Gate(p.c, run)(ctx); err != nil {
		return run(ctx)
	}
	return nil
}
