// Package dynagain calls itself in literals that it hands to what it does not know.
package dynagain

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type transactor interface{ Do(f func()) }

type direct struct{}

func (direct) Do(f func()) { f() }

type service struct {
	tx  transactor
	all []*id.Account
}

func (s *service) phones(i int) (out string) {
	if i < len(s.all) {
		s.tx.Do(func() { out = s.all[i].Phone + s.phones(i+1) })
	}
	return out
}

func (s *service) names(i int) (out string) {
	if i < len(s.all) {
		s.tx.Do(func() { out = s.all[i].Name + s.names(i+1) })
	}
	return out
}

func transactions(key string) {
	s := &service{direct{}, []*id.Account{id.Load(key)}}
	ads.Send(s.phones(0)) // want flow(Account.Phone)
	ads.Send(s.names(0))
}

type handler func(ctx context.Context, req any) (any, error)

type interceptor func(ctx context.Context, req any, next handler) (any, error)

// A chain runs interceptors, one in the other.
type chain struct {
	steps []interceptor
	last  handler
}

func (c *chain) invoke(ctx context.Context, req any, i int) (any, error) {
	if i == len(c.steps) {
		return c.last(ctx, req)
	}
	return c.steps[i](ctx, req, func(ctx context.Context, req any) (any, error) { return c.invoke(ctx, req, i+1) })
}

func traced(ctx context.Context, req any, next handler) (any, error) { return next(ctx, req) }

func profiled(ctx context.Context, req any, next handler) (any, error) {
	if a, ok := req.(*id.Account); ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.Name)
	}
	return next(ctx, req)
}

func intercepted(ctx context.Context, a *id.Account) {
	c := &chain{
		steps: []interceptor{traced, profiled},
		last:  func(_ context.Context, req any) (any, error) { return req, nil },
	}
	got, err := c.invoke(ctx, a.Email, 0)
	if err == nil {
		ads.Send(got.(string)) // want flow(Account.Email)
	}
}

// What a literal writes is written, what it only reads is not.
func written(tx transactor, a *id.Account) {
	phone, name := a.Phone, a.Name
	var got string
	tx.Do(func() { got = phone })
	ads.Send(got) // want flow(Account.Phone)
	ads.Send(name)
	tx.Do(func() { name = got })
	ads.Send(name) // want flow(Account.Phone)
}

func useWritten(a *id.Account) { written(direct{}, a) }
