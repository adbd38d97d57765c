// Package conc has concurrent building blocks.
package conc

import (
	"context"
	"sync"
	"sync/atomic"
)

// Future is a value to come.
type Future[T any] struct {
	done chan struct{}
	val  T
	err  error
}

// Go starts.
func Go[T any](f func() (T, error)) *Future[T] {
	p := &Future[T]{done: make(chan struct{})}
	go func() {
		defer close(p.done)
		p.val, p.err = f()
	}()
	return p
}

// Await waits.
func (p *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case <-p.done:
		return p.val, p.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

// Actor runs messages one by one.
type Actor[S any] struct {
	state S
	box   chan func(*S)
}

// Spawn starts one.
func Spawn[S any](s S) *Actor[S] {
	a := &Actor[S]{state: s, box: make(chan func(*S), 16)}
	go a.run()
	return a
}

func (a *Actor[S]) run() {
	for m := range a.box {
		m(&a.state)
	}
}

// Tell sends a message.
func (a *Actor[S]) Tell(m func(*S)) { a.box <- m }

// Ask asks for an answer.
func Ask[S, R any](a *Actor[S], q func(*S) R) R {
	reply := make(chan R, 1)
	a.box <- func(s *S) { reply <- q(s) }
	return <-reply
}

// Hub broadcasts to clients.
type Hub[T any] struct {
	register   chan *Client[T]
	unregister chan *Client[T]
	broadcast  chan T
	clients    map[*Client[T]]bool
}

// Client gets what is broadcast.
type Client[T any] struct {
	Name string
	send chan T
}

// NewHub returns a running hub.
func NewHub[T any]() *Hub[T] {
	h := &Hub[T]{make(chan *Client[T]), make(chan *Client[T]), make(chan T), map[*Client[T]]bool{}}
	go h.run()
	return h
}

func (h *Hub[T]) run() {
	for {
		select {
		case c := <-h.register:
			h.clients[c] = true
		case c := <-h.unregister:
			if h.clients[c] {
				delete(h.clients, c)
				close(c.send)
			}
		case m := <-h.broadcast:
			for c := range h.clients {
				select {
				case c.send <- m:
				default:
					close(c.send)
					delete(h.clients, c)
				}
			}
		}
	}
}

// Join adds a client and calls f for each message.
func (h *Hub[T]) Join(name string, f func(string, T)) {
	c := &Client[T]{name, make(chan T, 8)}
	h.register <- c
	go func() {
		for m := range c.send {
			f(c.Name, m)
		}
	}()
}

// Send broadcasts.
func (h *Hub[T]) Send(m T) { h.broadcast <- m }

// COW is a map that is copied on write.
type COW[K comparable, V any] struct {
	mu sync.Mutex
	p  atomic.Pointer[map[K]V]
}

// Put puts.
func (c *COW[K, V]) Put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	next := map[K]V{}
	if old := c.p.Load(); old != nil {
		for k, v := range *old {
			next[k] = v
		}
	}
	next[k] = v
	c.p.Store(&next)
}

// Get gets.
func (c *COW[K, V]) Get(k K) (v V, ok bool) {
	m := c.p.Load()
	if m == nil {
		return v, false
	}
	v, ok = (*m)[k]
	return v, ok
}

// Parallel maps.
func Parallel[T, R any](in []T, n int, f func(T) R) []R {
	type res struct {
		i int
		r R
	}
	jobs, out := make(chan int), make(chan res)
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for i := range jobs {
				out <- res{i, f(in[i])}
			}
		})
	}
	go func() {
		for i := range in {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(out)
	}()
	all := make([]R, len(in))
	for r := range out {
		all[r.i] = r.r
	}
	return all
}
