// Package use works off queues.
package use

import (
	"context"
	"errors"
	"fmt"
	"sort"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcprio/queue"
)

type job struct {
	name string
	run  func(context.Context) error
	to   string
}

// Worker works.
type Worker struct {
	jobs  *queue.Queue[job]
	names *queue.Queue[string]
	fails []string
}

// NewWorker returns a worker.
func NewWorker() *Worker { return &Worker{jobs: queue.New[job](), names: queue.New[string]()} }

// Add adds jobs.
func (w *Worker) Add(a *id.Account) {
	w.jobs.Push(job{name: a.ID, to: a.Phone, run: func(context.Context) error {
		ads.Send(a.Email) // want flow(Account.Email)
		return nil
	}}, 1)
	w.names.Push(a.Name, 2)
}

// Run runs until done.
func (w *Worker) Run(ctx context.Context) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("job: %v", r)
		}
	}()
loop:
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			break loop
		default:
		}
		j, ok := w.jobs.Pop(ctx.Done())
		switch {
		case !ok:
			break loop
		case j.run == nil:
			continue loop
		case n > 100:
			goto full
		}
		if err := j.run(ctx); err != nil {
			w.fails = append(w.fails, j.name)
			continue
		}
		ads.Send(j.name)
		ads.Send(j.to) // want flow(Account.Phone)
	}
	sort.Strings(w.fails)
	ads.Upload(w.fails)
	return nil
full:
	return errors.New("full")
}

// Names sends names.
func (w *Worker) Names(ctx context.Context) {
	for {
		s, ok := w.names.Pop(ctx.Done())
		if !ok {
			return
		}
		ads.Send(s)
	}
}
