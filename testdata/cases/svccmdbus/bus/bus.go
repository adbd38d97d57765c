// Package bus dispatches commands by their type.
package bus

import (
	"context"
	"fmt"
	"reflect"
)

// Handler handles commands of one type.
type Handler[C, R any] interface {
	Handle(context.Context, C) (R, error)
}

type invoke func(context.Context, any) (any, error)

// Bus knows the handlers.
type Bus struct {
	handlers map[reflect.Type]invoke
	before   []func(any)
}

// New returns a bus.
func New(before ...func(any)) *Bus {
	return &Bus{handlers: make(map[reflect.Type]invoke), before: before}
}

// Register registers h.
func Register[C, R any](b *Bus, h Handler[C, R]) {
	b.handlers[reflect.TypeFor[C]()] = func(ctx context.Context, c any) (any, error) {
		return h.Handle(ctx, c.(C))
	}
}

// Send dispatches c.
func Send[R, C any](ctx context.Context, b *Bus, c C) (r R, err error) {
	for _, f := range b.before {
		f(c)
	}
	h, ok := b.handlers[reflect.TypeFor[C]()]
	if !ok {
		return r, fmt.Errorf("no handler of %T", c)
	}
	out, err := h(ctx, c)
	if err != nil {
		return r, err
	}
	r, ok = out.(R)
	if !ok {
		return r, fmt.Errorf("%T", out)
	}
	return r, nil
}
