// Package bus delivers events to whoever subscribed.
package bus

import "sync"

// Event is anything that happened.
type Event interface{ Topic() string }

// Handler handles an event.
type Handler func(Event)

// Bus delivers.
type Bus struct {
	mu       sync.RWMutex
	handlers map[string][]Handler
}

// New returns an empty bus.
func New() *Bus { return &Bus{handlers: make(map[string][]Handler)} }

// Subscribe registers h.
func (b *Bus) Subscribe(topic string, h Handler) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers[topic] = append(b.handlers[topic], h)
}

// Publish delivers e.
func (b *Bus) Publish(e Event) {
	b.mu.RLock()
	hs := b.handlers[e.Topic()]
	b.mu.RUnlock()
	for _, h := range hs {
		h(e)
	}
}
