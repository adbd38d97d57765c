// Package es keeps events.
package es

import (
	"encoding/json"
	"fmt"
	"reflect"
	"sync"
)

// Event happened.
type Event interface{ EventName() string }

// Record is a stored event.
type Record struct {
	Stream string
	Seq    int
	Name   string
	Data   []byte
}

// Store keeps records.
type Store struct {
	mu      sync.RWMutex
	streams map[string][]Record
	types   map[string]reflect.Type
}

// NewStore returns a store.
func NewStore() *Store {
	return &Store{streams: map[string][]Record{}, types: map[string]reflect.Type{}}
}

// Register makes a type known.
func Register[E Event](s *Store) {
	var e E
	s.types[e.EventName()] = reflect.TypeFor[E]()
}

// Append stores events.
func (s *Store) Append(stream string, events ...Event) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range events {
		data, err := json.Marshal(e)
		if err != nil {
			return fmt.Errorf("append %s: %w", e.EventName(), err)
		}
		s.streams[stream] = append(s.streams[stream], Record{stream, len(s.streams[stream]), e.EventName(), data})
	}
	return nil
}

// Load returns a stream's events.
func (s *Store) Load(stream string) ([]Event, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	var out []Event
	for _, r := range s.streams[stream] {
		v := reflect.New(s.types[r.Name])
		if err := json.Unmarshal(r.Data, v.Interface()); err != nil {
			return nil, err
		}
		out = append(out, v.Elem().Interface().(Event))
	}
	return out, nil
}

// Applier is changed by events.
type Applier interface{ Apply(Event) }

// Replay applies a stream.
func Replay[A Applier](s *Store, stream string, a A) (A, error) {
	events, err := s.Load(stream)
	if err != nil {
		return a, err
	}
	for _, e := range events {
		a.Apply(e)
	}
	return a, nil
}

// Project calls f for each event of one type.
func Project[E Event](events []Event, f func(E)) {
	for _, e := range events {
		if x, ok := e.(E); ok {
			f(x)
		}
	}
}
