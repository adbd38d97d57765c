// Package di injects what constructors provide.
package di

import (
	"fmt"
	"reflect"
	"sync"
)

// Container keeps providers.
type Container struct {
	mu        sync.Mutex
	providers map[reflect.Type]func(*Container) any
	made      map[reflect.Type]any
}

// New returns a container.
func New() *Container {
	return &Container{providers: map[reflect.Type]func(*Container) any{}, made: map[reflect.Type]any{}}
}

// Provide registers a constructor.
func Provide[T any](c *Container, f func(*Container) T) {
	c.providers[reflect.TypeFor[T]()] = func(c *Container) any { return f(c) }
}

// Get returns the only T.
func Get[T any](c *Container) T {
	t := reflect.TypeFor[T]()
	if v, ok := c.made[t]; ok {
		return v.(T)
	}
	f, ok := c.providers[t]
	if !ok {
		panic(fmt.Sprintf("di: no %v", t))
	}
	v := f(c)
	c.made[t] = v
	return v.(T)
}
