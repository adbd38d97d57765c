// Package events is advertising as a whole.
//
//purpose:sink advertising
package events

// Track uses a key.
func Track(key string) { record(key) }

// Queue sends in the background.
type Queue struct{ n int }

// Enqueue uses a key.
func (q *Queue) Enqueue(key string) { q.n++; record(key) }

func record(key string) { _ = key }
