// Package stdcontext carries contacts in contexts.
package stdcontext

import (
	"context"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type (
	phoneKey struct{}
	nameKey  struct{}
)

func values(ctx context.Context, a *id.Account) {
	ctx = context.WithValue(ctx, phoneKey{}, a.Phone)
	ctx = context.WithValue(ctx, nameKey{}, a.Name)
	s, _ := ctx.Value(phoneKey{}).(string)
	n, _ := ctx.Value(nameKey{}).(string)
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(n)
}

// What a context carries is no argument of the sink.
func carried(ctx context.Context, a *id.Account) {
	ctx = context.WithValue(ctx, phoneKey{}, a.Phone)
	ads.SendCtx(ctx, a.ID)
	ads.SendCtx(ctx, a.Email) // want flow(Account.Email)
}

func withPhone(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, phoneKey{}, s)
}

func phoneOf(ctx context.Context) string {
	s, _ := ctx.Value(phoneKey{}).(string)
	return s
}

func accessors(ctx context.Context, a *id.Account) {
	ads.Send(phoneOf(withPhone(ctx, a.Phone))) // want flow(Account.Phone)
	ads.Send(phoneOf(withPhone(ctx, a.Name)))
}

func derived(ctx context.Context, a *id.Account) {
	ctx, cancel := context.WithTimeout(withPhone(ctx, a.Email), time.Second)
	defer cancel()
	inner, stop := context.WithCancel(ctx)
	defer stop()
	ads.Send(phoneOf(inner)) // want flow(Account.Email)
	ads.Send(phoneOf(withPhone(inner, "override")))
	ads.Put(ctx.Err())
}
