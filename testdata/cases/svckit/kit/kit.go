// Package kit has a scheduler, commands, a container, a breaker and a saga.
package kit

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"time"
)

// Job runs now and then.
type Job interface {
	Name() string
	Run(ctx context.Context) error
}

// JobFunc is a job.
type JobFunc struct {
	Label string
	F     func(ctx context.Context) error
}

// Name implements Job.
func (j JobFunc) Name() string { return j.Label }

// Run implements Job.
func (j JobFunc) Run(ctx context.Context) error { return j.F(ctx) }

// Scheduler runs jobs.
type Scheduler struct {
	jobs []Job
	errs map[string]error
}

// Add adds.
func (s *Scheduler) Add(j ...Job) {
	if s.errs == nil {
		s.errs = map[string]error{}
	}
	s.jobs = append(s.jobs, j...)
}

// Loop runs all.
func (s *Scheduler) Loop(ctx context.Context, every time.Duration) error {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
			for _, j := range s.jobs {
				if err := j.Run(ctx); err != nil {
					s.errs[j.Name()] = err
				}
			}
		}
	}
}

// Errors tells what went wrong.
func (s *Scheduler) Errors() map[string]error { return s.errs }

// Commands dispatches by type.
type Commands struct {
	mu sync.RWMutex
	h  map[reflect.Type]func(context.Context, any) (any, error)
}

// Handle registers.
func Handle[C, R any](c *Commands, f func(context.Context, C) (R, error)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.h == nil {
		c.h = map[reflect.Type]func(context.Context, any) (any, error){}
	}
	var zero C
	c.h[reflect.TypeOf(zero)] = func(ctx context.Context, v any) (any, error) { return f(ctx, v.(C)) }
}

// ErrUnknown is for unknown commands.
var ErrUnknown = errors.New("unknown command")

// Send dispatches.
func Send[R any](ctx context.Context, c *Commands, cmd any) (R, error) {
	c.mu.RLock()
	f, ok := c.h[reflect.TypeOf(cmd)]
	c.mu.RUnlock()
	var zero R
	if !ok {
		return zero, fmt.Errorf("%w: %T", ErrUnknown, cmd)
	}
	v, err := f(ctx, cmd)
	if err != nil {
		return zero, err
	}
	return v.(R), nil
}

// Container makes things.
type Container struct {
	make map[string]func(*Container) any
	have map[string]any
}

// NewContainer returns one.
func NewContainer() *Container {
	return &Container{map[string]func(*Container) any{}, map[string]any{}}
}

// Provide registers.
func Provide[T any](c *Container, name string, f func(*Container) T) {
	c.make[name] = func(c *Container) any { return f(c) }
}

// Get makes.
func Get[T any](c *Container, name string) T {
	if v, ok := c.have[name]; ok {
		return v.(T)
	}
	v := c.make[name](c)
	c.have[name] = v
	return v.(T)
}

// Breaker stops calling.
type Breaker struct{ fails int }

// Do calls.
func Do[T any](b *Breaker, f func() (T, error)) (v T, err error) {
	if b.fails > 3 {
		return v, errors.New("open")
	}
	if v, err = f(); err != nil {
		b.fails++
	}
	return v, err
}

// Step is one of a saga.
type Step struct {
	Do, Undo func(context.Context) error
}

// Saga runs steps, and undoes them.
func Saga(ctx context.Context, steps ...Step) (err error) {
	var undo []func(context.Context) error
	defer func() {
		if err == nil {
			return
		}
		for i := len(undo) - 1; i >= 0; i-- {
			err = errors.Join(err, undo[i](ctx))
		}
	}()
	for _, s := range steps {
		if err := s.Do(ctx); err != nil {
			return fmt.Errorf("saga: %w", err)
		}
		undo = append(undo, s.Undo)
	}
	return nil
}
