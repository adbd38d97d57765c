// Package pool runs jobs on workers.
package pool

import (
	"context"
	"sync"
)

// Result is what a job gave.
type Result[T any] struct {
	Value T
	Err   error
}

// Job computes one value.
type Job[T any] func(context.Context) (T, error)

// Run runs jobs on n workers and returns the results as they come.
func Run[T any](ctx context.Context, n int, jobs ...Job[T]) <-chan Result[T] {
	in := make(chan Job[T])
	out := make(chan Result[T], len(jobs))
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for j := range in {
				v, err := j(ctx)
				select {
				case out <- Result[T]{v, err}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		defer close(in)
		for _, j := range jobs {
			select {
			case in <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

// Group is like an errgroup.
type Group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

// Go starts f.
func (g *Group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

// Wait returns the first error.
func (g *Group) Wait() error {
	g.wg.Wait()
	return g.err
}

// Map applies f to all in parallel, in order.
func Map[S ~[]A, A, B any](in S, f func(A) (B, error)) ([]B, error) {
	out := make([]B, len(in))
	var g Group
	for i, a := range in {
		g.Go(func() (err error) {
			out[i], err = f(a)
			return err
		})
	}
	return out, g.Wait()
}
