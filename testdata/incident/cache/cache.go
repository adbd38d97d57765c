// Package cache remembers values for a while.
package cache

import "sync"

// Cache holds the values that were put last, up to a limit. It may be used by
// several goroutines.
type Cache[V any] struct {
	mu     sync.Mutex
	limit  int
	values map[string]V
	order  []string // keys of values, oldest first
}

// New returns a cache for up to limit values.
func New[V any](limit int) *Cache[V] {
	return &Cache[V]{limit: limit, values: make(map[string]V)}
}

// Put remembers v under key, and may forget the oldest value.
func (c *Cache[V]) Put(key string, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.values[key]; !ok {
		c.order = append(c.order, key)
	}
	c.values[key] = v
	if len(c.order) > c.limit {
		delete(c.values, c.order[0])
		c.order = c.order[1:]
	}
}

// Get returns what was put under key.
func (c *Cache[V]) Get(key string) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.values[key]
	return v, ok
}
