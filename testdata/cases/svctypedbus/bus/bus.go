// Package bus is a typed event bus.
package bus

import (
	"context"
	"reflect"
	"sync"
)

// Bus dispatches by type.
type Bus struct {
	mu   sync.RWMutex
	subs map[reflect.Type][]any
}

// New returns one.
func New() *Bus { return &Bus{subs: map[reflect.Type][]any{}} }

// On subscribes.
func On[E any](b *Bus, f func(context.Context, E)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	t := reflect.TypeFor[E]()
	b.subs[t] = append(b.subs[t], f)
}

// Emit publishes.
func Emit[E any](ctx context.Context, b *Bus, e E) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, s := range b.subs[reflect.TypeFor[E]()] {
		s.(func(context.Context, E))(ctx, e)
	}
}
