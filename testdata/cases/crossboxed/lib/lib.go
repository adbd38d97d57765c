// Package lib is generic, and keeps what it is given as any.
package lib

import (
	"context"
	"sync"
)

// Box boxes.
func Box[T any](p *T) any { return p }

// Unbox is its inverse.
func Unbox[T any](v any) (*T, bool) {
	p, ok := v.(*T)
	return p, ok
}

// Handler handles any request.
type Handler func(context.Context, any) (any, error)

// Unary makes a handler of a typed function.
func Unary[Q, R any](call func(context.Context, *Q) (*R, error)) Handler {
	return func(ctx context.Context, req any) (any, error) { return call(ctx, req.(*Q)) }
}

// Bus delivers events by type.
type Bus struct{ handlers []func(any) }

// On subscribes to events of one type.
func On[E any](b *Bus, f func(E)) {
	b.handlers = append(b.handlers, func(e any) {
		if v, ok := e.(E); ok {
			f(v)
		}
	})
}

// Emit delivers.
func (b *Bus) Emit(e any) {
	for _, h := range b.handlers {
		h(e)
	}
}

// Pool is a typed sync.Pool.
type Pool[T any] struct{ p sync.Pool }

// Put gives back.
func (p *Pool[T]) Put(v *T) { p.p.Put(v) }

// Get takes.
func (p *Pool[T]) Get() *T {
	v, _ := p.p.Get().(*T)
	return v
}

// Texter has a text.
type Texter interface{ Text() string }

// As returns a value as one that has a text.
func As[T any, P interface {
	*T
	Texter
}](v *T) Texter {
	return P(v)
}

type ref[T any] struct{ v T }

func (r ref[T]) Text() string { return "ref" }

// Val returns what is referred to.
func (r ref[T]) Val() T { return r.v }

// Valuer has a value.
type Valuer[T any] interface{ Val() T }

// Ref refers to a value; its type is nobody's business.
func Ref[T any](v T) Valuer[T] { return ref[T]{v} }
