// Package cache keeps values for a while, and loads each once.
package cache

import (
	"container/list"
	"sync"
	"time"
)

// Cache keeps at most max values.
type Cache[K comparable, V any] struct {
	mu      sync.Mutex
	max     int
	ttl     time.Duration
	order   *list.List
	items   map[K]*list.Element
	flights map[K]*flight[V]
	onEvict func(K, V)
}

type entry[K comparable, V any] struct {
	key   K
	value V
	dead  time.Time
}

type flight[V any] struct {
	wg  sync.WaitGroup
	val V
	err error
}

// Option changes a cache.
type Option[K comparable, V any] func(*Cache[K, V])

// OnEvict is called with what leaves.
func OnEvict[K comparable, V any](f func(K, V)) Option[K, V] {
	return func(c *Cache[K, V]) { c.onEvict = f }
}

// TTL sets how long a value is kept.
func TTL[K comparable, V any](d time.Duration) Option[K, V] {
	return func(c *Cache[K, V]) { c.ttl = d }
}

// New returns a cache.
func New[K comparable, V any](max int, opts ...Option[K, V]) *Cache[K, V] {
	c := &Cache[K, V]{max: max, order: list.New(), items: map[K]*list.Element{}, flights: map[K]*flight[V]{}}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Get returns what is kept.
func (c *Cache[K, V]) Get(k K) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	el, ok := c.items[k]
	if !ok {
		return v, false
	}
	e := el.Value.(*entry[K, V])
	if time.Now().After(e.dead) {
		c.drop(el)
		return v, false
	}
	c.order.MoveToFront(el)
	return e.value, true
}

// Add keeps a value.
func (c *Cache[K, V]) Add(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[k] = c.order.PushFront(&entry[K, V]{key: k, value: v, dead: time.Now().Add(c.ttl)})
	for c.order.Len() > c.max {
		c.drop(c.order.Back())
	}
}

func (c *Cache[K, V]) drop(el *list.Element) {
	e := c.order.Remove(el).(*entry[K, V])
	delete(c.items, e.key)
	if c.onEvict != nil {
		c.onEvict(e.key, e.value)
	}
}

// Do returns what is kept, or loads it; several callers share one load.
func (c *Cache[K, V]) Do(k K, load func(K) (V, error)) (V, error) {
	if v, ok := c.Get(k); ok {
		return v, nil
	}
	c.mu.Lock()
	if f, ok := c.flights[k]; ok {
		c.mu.Unlock()
		f.wg.Wait()
		return f.val, f.err
	}
	f := new(flight[V])
	f.wg.Add(1)
	c.flights[k] = f
	c.mu.Unlock()
	f.val, f.err = load(k)
	f.wg.Done()
	if f.err == nil {
		c.Add(k, f.val)
	}
	c.mu.Lock()
	delete(c.flights, k)
	c.mu.Unlock()
	return f.val, f.err
}
