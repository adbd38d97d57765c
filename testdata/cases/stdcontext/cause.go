package stdcontext

import (
	"context"
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func showCause(ctx context.Context) {
	ads.Put(context.Cause(ctx)) // want flow(Account.Phone)
}

func showOther(ctx context.Context) { ads.Put(context.Cause(ctx)) }

type task struct {
	ctx    context.Context
	cancel func(error)
}

func (t *task) fail(err error) { t.cancel(err) }

func causes(a *id.Account) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New(a.Phone))
	showCause(ctx)
	other, cancelOther := context.WithCancelCause(context.Background())
	cancelOther(errors.New(a.Name))
	showOther(other)
	later, cancelLater := context.WithCancelCause(context.Background())
	show := func() {
		ads.Put(context.Cause(later)) // want flow(Account.Email)
	}
	cancelLater(errors.New(a.Email))
	show()
	t := &task{}
	t.ctx, t.cancel = context.WithCancelCause(context.Background())
	t.fail(errors.New(a.Email))
	ads.Put(context.Cause(t.ctx)) // want flow(Account.Email)
}
