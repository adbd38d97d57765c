// Package chain makes chains of middleware, of which it knows none.
package chain

import "context"

// A Handler answers a request.
type Handler func(ctx context.Context, in string) string

// A Middleware is put before a handler.
type Middleware func(Handler) Handler

// Forward puts the last one first.
func Forward(h Handler, ms ...Middleware) Handler {
	for _, m := range ms {
		h = m(h)
	}
	return h
}

// Backward puts the first one first.
func Backward(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

// A Router has middleware of its own.
type Router struct{ ms []Middleware }

// New returns a router.
func New(ms ...Middleware) *Router { return &Router{ms} }

// Wrap puts the router's middleware before a handler.
func (r *Router) Wrap(h Handler) Handler { return Backward(h, r.ms...) }
