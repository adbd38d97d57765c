// Package topic has typed topics.
package topic

import (
	"slices"
	"sync"
)

// Topic hands values to subscribers.
type Topic[T any] struct {
	mu   sync.Mutex
	subs map[int]func(T)
	next int
	last *T
}

// Subscribe registers f and returns what removes it.
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

// Publish hands v to all.
func (t *Topic[T]) Publish(v T) {
	t.mu.Lock()
	keys := make([]int, 0, len(t.subs))
	for k := range t.subs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	subs := make([]func(T), 0, len(keys))
	for _, k := range keys {
		subs = append(subs, t.subs[k])
	}
	t.last = &v
	t.mu.Unlock()
	for _, f := range subs {
		f(v)
	}
}

// Last returns what was published last.
func (t *Topic[T]) Last() (v T, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.last == nil {
		return v, false
	}
	return *t.last, true
}
