// Package kv has containers for other packages.
package kv

// Cache keeps values by keys.
type Cache[K comparable, V any] struct{ m map[K]V }

// New makes one.
func New[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: make(map[K]V)} }

// Put keeps a value.
func (c *Cache[K, V]) Put(k K, v V) { c.m[k] = v }

// Get returns a value.
func (c *Cache[K, V]) Get(k K) (V, bool) {
	v, ok := c.m[k]
	return v, ok
}

// Register is one for all who ask for it.
func Register(c *Cache[string, string]) *Cache[string, string] {
	registered = c
	return c
}

// Registered returns it.
func Registered() *Cache[string, string] { return registered }

var registered *Cache[string, string]
