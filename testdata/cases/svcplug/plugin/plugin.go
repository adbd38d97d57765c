// Package plugin has what registers itself.
package plugin

import (
	"fmt"
	"slices"
	"sync"

	"example.com/cases/id"
)

// Channel delivers.
type Channel interface {
	Name() string
	Deliver(a *id.Account, text string) error
}

// Factory makes a channel of its settings.
type Factory func(settings map[string]string) (Channel, error)

var (
	mu        sync.RWMutex
	factories = map[string]Factory{}
)

// Register is called by init functions.
func Register(name string, f Factory) {
	mu.Lock()
	defer mu.Unlock()
	if _, dup := factories[name]; dup {
		panic(fmt.Sprintf("plugin: %s twice", name))
	}
	factories[name] = f
}

// Open makes a channel.
func Open(name string, settings map[string]string) (Channel, error) {
	mu.RLock()
	f, ok := factories[name]
	mu.RUnlock()
	if !ok {
		return nil, fmt.Errorf("plugin: no %s, only %v", name, Names())
	}
	return f(settings)
}

// Names lists what there is.
func Names() []string {
	mu.RLock()
	defer mu.RUnlock()
	var out []string
	for name := range factories {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Fan delivers over several channels.
type Fan []Channel

// Name implements Channel.
func (f Fan) Name() string { return "fan" }

// Deliver implements Channel.
func (f Fan) Deliver(a *id.Account, text string) error {
	for _, c := range f {
		if err := c.Deliver(a, text); err != nil {
			return fmt.Errorf("%s: %w", c.Name(), err)
		}
	}
	return nil
}

// Retry tries again.
type Retry struct {
	Channel
	Times int
}

// Deliver implements Channel.
func (r Retry) Deliver(a *id.Account, text string) (err error) {
	for range r.Times {
		if err = r.Channel.Deliver(a, text); err == nil {
			return nil
		}
	}
	return err
}
