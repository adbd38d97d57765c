// Package dom has generic repositories with constraints that have methods.
package dom

import (
	"cmp"
	"errors"
	"slices"
	"sync"
)

// Entity has a key.
type Entity[K comparable] interface {
	Key() K
}

// Cloner clones.
type Cloner[T any] interface {
	*T
	Clone() *T
}

// Repo keeps entities.
type Repo[K cmp.Ordered, E Entity[K]] struct {
	mu    sync.RWMutex
	rows  map[K]E
	index map[string]map[any][]K
	by    map[string]func(E) any
}

// NewRepo returns a repo.
func NewRepo[K cmp.Ordered, E Entity[K]]() *Repo[K, E] {
	return &Repo[K, E]{rows: map[K]E{}, index: map[string]map[any][]K{}, by: map[string]func(E) any{}}
}

// IndexBy adds an index.
func (r *Repo[K, E]) IndexBy(name string, f func(E) any) *Repo[K, E] {
	r.by[name], r.index[name] = f, map[any][]K{}
	return r
}

// Put stores e.
func (r *Repo[K, E]) Put(e E) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rows[e.Key()] = e
	for name, f := range r.by {
		v := f(e)
		r.index[name][v] = append(r.index[name][v], e.Key())
	}
}

// ErrNone is returned for unknown keys.
var ErrNone = errors.New("none")

// Get returns one.
func (r *Repo[K, E]) Get(k K) (e E, err error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	e, ok := r.rows[k]
	if !ok {
		return e, ErrNone
	}
	return e, nil
}

// Find returns those with a value in an index.
func (r *Repo[K, E]) Find(name string, v any) []E {
	var out []E
	for _, k := range r.index[name][v] {
		if e, err := r.Get(k); err == nil {
			out = append(out, e)
		}
	}
	return out
}

// Keys returns all keys.
func (r *Repo[K, E]) Keys() []K {
	out := make([]K, 0, len(r.rows))
	for k := range r.rows {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// CloneAll clones.
func CloneAll[T any, P Cloner[T]](all []P) []*T {
	out := make([]*T, len(all))
	for i, p := range all {
		out[i] = p.Clone()
	}
	return out
}
