// Package svcctx carries values in contexts by key.
package svcctx

import (
	"context"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type userKey struct{}
type nameKey struct{}
type strKey string

func withAccount(ctx context.Context, a *id.Account) context.Context {
	ctx = context.WithValue(ctx, userKey{}, a)
	return context.WithValue(ctx, nameKey{}, a.Name)
}

func account(ctx context.Context) (*id.Account, bool) {
	a, ok := ctx.Value(userKey{}).(*id.Account)
	return a, ok
}

func name(ctx context.Context) string { s, _ := ctx.Value(nameKey{}).(string); return s }

func handle(ctx context.Context, a *id.Account) {
	ctx, cancel := context.WithTimeout(withAccount(ctx, a), time.Second)
	defer cancel()
	inner(ctx)
	ads.SendCtx(ctx, a.ID)
}

func inner(ctx context.Context) {
	ads.Send(name(ctx))
	if a, ok := account(ctx); ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.ID)
	}
}

func keys(ctx context.Context, a *id.Account) {
	ctx = context.WithValue(ctx, strKey("phone"), a.Phone)
	ctx = context.WithValue(ctx, strKey("name"), a.Name)
	ads.Put(ctx.Value(strKey("phone"))) // want flow(Account.Phone)
	ads.Put(ctx.Value(strKey("name")))
	ads.Put(ctx.Value(nameKey{}))
	deep(context.WithoutCancel(ctx))
}

func deep(ctx context.Context) {
	s, _ := ctx.Value(strKey("phone")).(string)
	ads.Send(s) // want flow(Account.Phone)
	s, _ = ctx.Value(strKey("name")).(string)
	ads.Send(s)
}

type carrier struct {
	ctx  context.Context
	note string
}

func held(ctx context.Context, a *id.Account) {
	c := carrier{ctx: context.WithValue(ctx, userKey{}, a.Email), note: a.Name}
	ads.Send(c.note)
	ads.Put(c.ctx.Value(userKey{})) // want flow(Account.Email)
	ads.Put(c.ctx.Err())
	dl, _ := c.ctx.Deadline()
	ads.Put(dl)
}
