// Package app asks before it uses.
package app

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

func (p *app) wrapper(ctx context.Context) error {
	if err := consent.Must(ctx, p.c); err != nil {
		return err
	}
	for _, a := range p.all {
		ads.Send(a.Phone)
	}
	return nil
}

func (p *app) bare(ctx context.Context) {
	for _, a := range p.all {
		ads.Send(a.Email) // want flow(Account.Email)
	}
	p.sendAlways()
}

func (p *app) sendAlways() {
	for _, a := range p.all {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func (p *app) byID(ctx context.Context) error {
	for _, a := range p.all {
		ok, err := p.c.Allowed(ctx, a.ID)
		if err != nil {
			return err
		}
		if ok {
			ads.Send(a.Phone)
		}
		ads.Log(a.Phone)
	}
	return nil
}

func (p *app) otherID(ctx context.Context, boss *id.Account) {
	for _, a := range p.all {
		if ok, err := p.c.Allowed(ctx, boss.ID); err == nil && ok {
			ads.Send(a.Phone) // want flow(Account.Phone)
			ads.Send(boss.Phone)
		}
	}
}

func (p *app) late(ctx context.Context, a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
	if ok, err := p.c.Allowed(ctx, a.ID); err != nil || !ok {
		return
	}
	ads.Send(a.Phone)
}

func (p *app) goroutine(ctx context.Context) {
	if !p.c.Enabled(ctx) {
		return
	}
	go func() {
		for _, a := range p.all {
			ads.Send(a.Phone)
		}
	}()
	defer ads.Send(p.all[0].Email)
}
