// Package store keeps accounts.
package store

import (
	"context"
	"errors"
	"sync"

	"example.com/cases/id"
)

// ErrNotFound is returned for an unknown account.
var ErrNotFound = errors.New("not found")

// Repo is a repository.
type Repo[K comparable, V any] interface {
	Get(ctx context.Context, k K) (V, error)
	Put(ctx context.Context, k K, v V) error
	All(ctx context.Context) ([]V, error)
}

// Mem is in memory.
type Mem[K comparable, V any] struct {
	mu   sync.RWMutex
	rows map[K]V
}

// NewMem returns an empty one.
func NewMem[K comparable, V any]() *Mem[K, V] { return &Mem[K, V]{rows: map[K]V{}} }

// Get implements Repo.
func (m *Mem[K, V]) Get(_ context.Context, k K) (V, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	v, ok := m.rows[k]
	if !ok {
		var zero V
		return zero, ErrNotFound
	}
	return v, nil
}

// Put implements Repo.
func (m *Mem[K, V]) Put(_ context.Context, k K, v V) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.rows[k] = v
	return nil
}

// All implements Repo.
func (m *Mem[K, V]) All(context.Context) ([]V, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	out := make([]V, 0, len(m.rows))
	for _, v := range m.rows {
		out = append(out, v)
	}
	return out, nil
}

// Logged is a decorator.
type Logged[K comparable, V any] struct {
	Repo[K, V]
	Log func(op string)
}

// Get logs.
func (l Logged[K, V]) Get(ctx context.Context, k K) (V, error) {
	l.Log("get")
	return l.Repo.Get(ctx, k)
}

// Accounts is the repository of accounts.
type Accounts = Repo[string, *id.Account]
