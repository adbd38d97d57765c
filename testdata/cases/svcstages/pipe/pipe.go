// Package pipe has stages.
package pipe

import (
	"context"
	"sync"
)

// Gen sends all.
func Gen[T any](ctx context.Context, in ...T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, v := range in {
			select {
			case out <- v:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// Map maps.
func Map[T, U any](ctx context.Context, in <-chan T, f func(T) (U, error)) (<-chan U, <-chan error) {
	out, errs := make(chan U), make(chan error, 1)
	go func() {
		defer close(out)
		defer close(errs)
		for v := range in {
			u, err := f(v)
			if err != nil {
				errs <- err
				return
			}
			select {
			case out <- u:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, errs
}

// Filter keeps some.
func Filter[T any](in <-chan T, keep func(T) bool) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for v := range in {
			if keep(v) {
				out <- v
			}
		}
	}()
	return out
}

// Merge merges.
func Merge[T any](ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	wg.Add(len(ins))
	for _, in := range ins {
		go func() {
			defer wg.Done()
			for v := range in {
				out <- v
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

// Drain collects.
func Drain[T any](in <-chan T) (all []T) {
	for v := range in {
		all = append(all, v)
	}
	return all
}
