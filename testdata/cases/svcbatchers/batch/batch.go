// Package batch collects items.
package batch

import (
	"context"
	"sync"
	"time"
)

// Batcher collects.
type Batcher[T any] struct {
	mu    sync.Mutex
	items []T
	max   int
	every time.Duration
	flush func(context.Context, []T) error
	onErr func(error)
}

// Option configures.
type Option[T any] func(*Batcher[T])

// Max sets the size.
func Max[T any](n int) Option[T] { return func(b *Batcher[T]) { b.max = n } }

// OnError sets a handler.
func OnError[T any](f func(error)) Option[T] { return func(b *Batcher[T]) { b.onErr = f } }

// New returns one.
func New[T any](flush func(context.Context, []T) error, opts ...Option[T]) *Batcher[T] {
	b := &Batcher[T]{flush: flush, max: 100, every: time.Second, onErr: func(error) {}}
	for _, o := range opts {
		o(b)
	}
	return b
}

// Add adds.
func (b *Batcher[T]) Add(ctx context.Context, v T) {
	b.mu.Lock()
	b.items = append(b.items, v)
	full := len(b.items) >= b.max
	b.mu.Unlock()
	if full {
		b.Flush(ctx)
	}
}

// Flush flushes.
func (b *Batcher[T]) Flush(ctx context.Context) {
	b.mu.Lock()
	items := b.items
	b.items = nil
	b.mu.Unlock()
	if len(items) == 0 {
		return
	}
	if err := b.flush(ctx, items); err != nil {
		b.onErr(err)
	}
}

// Run flushes now and then.
func (b *Batcher[T]) Run(ctx context.Context) {
	t := time.NewTicker(b.every)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			b.Flush(ctx)
		case <-ctx.Done():
			b.Flush(context.WithoutCancel(ctx))
			return
		}
	}
}
