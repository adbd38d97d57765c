// Package batch gathers values and flushes them.
package batch

import (
	"sync"
	"time"
)

// Batcher gathers up to a number of values.
type Batcher[T any] struct {
	mu    sync.Mutex
	cond  *sync.Cond
	buf   []T
	max   int
	flush func([]T)
	timer *time.Timer
	done  bool
}

// New returns a batcher that flushes with f.
func New[T any](max int, f func([]T)) *Batcher[T] {
	b := &Batcher[T]{max: max, flush: f}
	b.cond = sync.NewCond(&b.mu)
	go b.run()
	return b
}

// Add adds a value.
func (b *Batcher[T]) Add(v T) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.buf = append(b.buf, v)
	if len(b.buf) >= b.max {
		b.cond.Signal()
		return
	}
	if b.timer == nil {
		b.timer = time.AfterFunc(time.Second, b.cond.Signal)
	}
}

// Close ends it.
func (b *Batcher[T]) Close() {
	b.mu.Lock()
	b.done = true
	b.mu.Unlock()
	b.cond.Broadcast()
}

func (b *Batcher[T]) run() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.done {
		b.cond.Wait()
		if len(b.buf) == 0 {
			continue
		}
		out := make([]T, min(len(b.buf), b.max))
		copy(out, b.buf)
		clear(b.buf)
		b.buf = b.buf[:0]
		b.mu.Unlock()
		b.flush(out)
		b.mu.Lock()
	}
}
