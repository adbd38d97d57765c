// Package reg keeps listeners.
package reg

import "sync"

var (
	mu        sync.Mutex
	listeners = map[string]func(string){}
	quiet     []func(string)
)

// Register adds a listener for all that is emitted.
func Register(name string, f func(string)) {
	mu.Lock()
	defer mu.Unlock()
	listeners[name] = f
}

// Emit calls the listeners.
func Emit(s string) {
	mu.Lock()
	defer mu.Unlock()
	for _, f := range listeners {
		f(s)
	}
}

// RegisterQuiet adds a listener for what Notify says.
func RegisterQuiet(f func(string)) { quiet = append(quiet, f) }

// Notify calls those other listeners.
func Notify(s string) {
	for _, f := range quiet {
		f(s)
	}
}
