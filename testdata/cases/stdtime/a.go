// Package stdtime runs callbacks of time and context.
package stdtime

import (
	"context"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func timers(a *id.Account) {
	time.AfterFunc(time.Millisecond, func() {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.Name)
	})
}

func afterCancel(ctx context.Context, a *id.Account) {
	ctx, cancel := context.WithCancel(ctx)
	context.AfterFunc(ctx, func() {
		ads.Send(a.Email) // want flow(Account.Email)
	})
	cancel()
}

func cause(ctx context.Context, a *id.Account) {
	ctx, cancel := context.WithCancelCause(ctx)
	cancel(failure{a.Phone})
	ads.Put(context.Cause(ctx)) // want flow(Account.Phone)
	ads.Put(ctx.Err())
}

type failure struct{ who string }

func (f failure) Error() string { return "no answer from " + f.who }

func formatted(a *id.Account, t time.Time) {
	ads.Send(t.Format(time.RFC3339))
	ads.Send(t.Format(a.Phone)) // want flow(Account.Phone)
}
