// Package infra is generic infrastructure.
package infra

import (
	"context"
	"errors"
	"sync"
	"time"
)

// Cache keeps values for a while.
type Cache[K comparable, V any] struct {
	mu   sync.Mutex
	m    map[K]slot[V]
	ttl  time.Duration
	load func(context.Context, K) (V, error)
	hook func(K)
}

type slot[V any] struct {
	v  V
	at time.Time
}

// NewCache returns one.
func NewCache[K comparable, V any](ttl time.Duration, load func(context.Context, K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{m: make(map[K]slot[V]), ttl: ttl, load: load}
}

// OnMiss sets a hook.
func (c *Cache[K, V]) OnMiss(f func(K)) *Cache[K, V] { c.hook = f; return c }

// Get loads and keeps.
func (c *Cache[K, V]) Get(ctx context.Context, k K) (V, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s, ok := c.m[k]; ok && time.Since(s.at) < c.ttl {
		return s.v, nil
	}
	if c.hook != nil {
		c.hook(k)
	}
	v, err := c.load(ctx, k)
	if err != nil {
		var zero V
		return zero, err
	}
	c.m[k] = slot[V]{v, time.Now()}
	return v, nil
}

// Queue hands on to workers.
type Queue[T any] struct {
	ch   chan T
	done chan struct{}
	wg   sync.WaitGroup
}

// NewQueue starts workers.
func NewQueue[T any](n int, work func(T)) *Queue[T] {
	q := &Queue[T]{ch: make(chan T, n), done: make(chan struct{})}
	for range n {
		q.wg.Add(1)
		go func() {
			defer q.wg.Done()
			for v := range q.ch {
				work(v)
			}
		}()
	}
	return q
}

// ErrFull is returned by Push.
var ErrFull = errors.New("full")

// Push pushes.
func (q *Queue[T]) Push(v T) error {
	select {
	case q.ch <- v:
		return nil
	default:
		return ErrFull
	}
}

// Close waits.
func (q *Queue[T]) Close() { close(q.ch); q.wg.Wait() }

// Topic publishes.
type Topic[T any] struct {
	mu   sync.RWMutex
	subs map[int]func(T)
	next int
}

// Subscribe subscribes.
func (t *Topic[T]) Subscribe(f func(T)) (cancel func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.subs == nil {
		t.subs = make(map[int]func(T))
	}
	n := t.next
	t.next++
	t.subs[n] = f
	return func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		delete(t.subs, n)
	}
}

// Publish publishes.
func (t *Topic[T]) Publish(v T) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	for _, f := range t.subs {
		f(v)
	}
}
