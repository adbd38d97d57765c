// Package dynmiddleware wraps handlers in handlers.
package dynmiddleware

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type request struct {
	ctx  context.Context
	acct *id.Account
	note string
}

type handler func(*request) string

type middleware func(handler) handler

func chain(h handler, ms ...middleware) handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func logging(next handler) handler {
	return func(r *request) string {
		ads.Log(r.acct.Phone)
		return next(r)
	}
}

func tracking(next handler) handler {
	return func(r *request) string {
		ads.Send(r.acct.Phone) // want flow(Account.Phone)
		return next(r)
	}
}

func noting(next handler) handler {
	return func(r *request) string {
		r.note = r.acct.Email
		return next(r)
	}
}

func show(r *request) string { return r.acct.Email }

func hello(r *request) string { return r.acct.Name }

func note(r *request) string { return r.note }

func served(a *id.Account) {
	r := &request{ctx: context.Background(), acct: a}
	ads.Send(chain(show, logging)(r)) // want flow(Account.Email)
	ads.Send(chain(hello, logging, tracking)(r))
	ads.Send(chain(note, logging, noting)(r)) // want flow(Account.Email)
}

func clean(a *id.Account) {
	r := &request{acct: a}
	ads.Send(chain(note, logging)(r))
	ads.Send(chain(hello)(r))
}
