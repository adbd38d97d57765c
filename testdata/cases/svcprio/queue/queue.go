// Package queue has a priority queue.
package queue

import (
	"container/heap"
	"sync"
)

// Item is queued.
type Item[T any] struct {
	Value    T
	Priority int
	index    int
}

type items[T any] []*Item[T]

func (q items[T]) Len() int           { return len(q) }
func (q items[T]) Less(i, j int) bool { return q[i].Priority > q[j].Priority }
func (q items[T]) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index, q[j].index = i, j
}
func (q *items[T]) Push(x any) { *q = append(*q, x.(*Item[T])) }
func (q *items[T]) Pop() any {
	old := *q
	it := old[len(old)-1]
	*q = old[:len(old)-1]
	return it
}

// Queue is a priority queue for several goroutines.
type Queue[T any] struct {
	mu    sync.Mutex
	items items[T]
	wake  chan struct{}
}

// New returns a queue.
func New[T any]() *Queue[T] { return &Queue[T]{wake: make(chan struct{}, 1)} }

// Push queues.
func (q *Queue[T]) Push(v T, priority int) {
	q.mu.Lock()
	heap.Push(&q.items, &Item[T]{Value: v, Priority: priority})
	q.mu.Unlock()
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// Pop waits for the next.
func (q *Queue[T]) Pop(done <-chan struct{}) (v T, ok bool) {
	for {
		q.mu.Lock()
		if q.items.Len() > 0 {
			it := heap.Pop(&q.items).(*Item[T])
			q.mu.Unlock()
			return it.Value, true
		}
		q.mu.Unlock()
		select {
		case <-q.wake:
		case <-done:
			return v, false
		}
	}
}
