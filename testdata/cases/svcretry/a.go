// Package svcretry wraps calls in helpers.
package svcretry

import (
	"context"
	"errors"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type policy struct {
	max   int
	sleep time.Duration
	retry func(error) bool
}

func do[T any](ctx context.Context, p policy, f func(context.Context) (T, error)) (T, error) {
	var zero T
	var errs []error
	for range p.max {
		v, err := f(ctx)
		if err == nil {
			return v, nil
		}
		errs = append(errs, err)
		if p.retry != nil && !p.retry(err) {
			break
		}
		time.Sleep(p.sleep)
	}
	return zero, errors.Join(errs...)
}

type call[I, O any] func(context.Context, I) (O, error)

type layer[I, O any] func(call[I, O]) call[I, O]

func chain[I, O any](c call[I, O], ls ...layer[I, O]) call[I, O] {
	for i := len(ls) - 1; i >= 0; i-- {
		c = ls[i](c)
	}
	return c
}

func timed[I, O any](c call[I, O]) call[I, O] {
	return func(ctx context.Context, in I) (O, error) {
		ctx, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel()
		return c(ctx, in)
	}
}

func logged[I, O any](log func(string)) layer[I, O] {
	return func(c call[I, O]) call[I, O] {
		return func(ctx context.Context, in I) (O, error) {
			out, err := c(ctx, in)
			if err != nil {
				log(err.Error())
			}
			return out, err
		}
	}
}

func retries(ctx context.Context, a *id.Account, c *ads.Client) error {
	_, err := do(ctx, policy{max: 3}, func(context.Context) (int, error) {
		return 1, c.Export(a.Phone) // want flow(Account.Phone)
	})
	s, _ := do(ctx, policy{max: 3}, func(context.Context) (string, error) { return a.Name, nil })
	ads.Send(s)
	t, _ := do(ctx, policy{max: 3}, func(context.Context) (string, error) { return a.Email, nil })
	ads.Send(t) // want flow(Account.Email)
	return err
}

func layers(ctx context.Context, a *id.Account) {
	phone := chain(func(_ context.Context, a *id.Account) (string, error) { return a.Phone, nil },
		timed[*id.Account, string], logged[*id.Account, string](ads.Log))
	name := chain(func(_ context.Context, a *id.Account) (string, error) { return a.Name, nil },
		timed[*id.Account, string], logged[*id.Account, string](ads.Send))
	p, _ := phone(ctx, a)
	ads.Send(p) // want flow(Account.Phone)
	n, _ := name(ctx, a)
	ads.Send(n)
	fails := chain(func(_ context.Context, a *id.Account) (int, error) { return 0, errors.New("no " + a.Email) },
		logged[*id.Account, int](func(s string) { ads.Send(s) })) // want flow(Account.Email)
	k, err := fails(ctx, a)
	ads.Score(k)
	if err != nil {
		ads.Log(err.Error())
	}
}
