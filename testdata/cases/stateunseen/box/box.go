// Package box has containers that do not know what is in them.
package box

import (
	"container/list"
	"sync"
	"sync/atomic"
)

// Var is a value that readers take without a lock.
type Var[T any] struct{ p atomic.Pointer[T] }

func (v *Var[T]) Set(t *T) { v.p.Store(t) }
func (v *Var[T]) Get() *T  { return v.p.Load() }

// LRU keeps anything.
type LRU struct {
	order list.List
	byKey sync.Map
}

func (l *LRU) Put(k string, v any) { l.byKey.Store(k, l.order.PushFront(v)) }

func (l *LRU) Last() any { return l.order.Front().Value }
