// Package worker has the background jobs.
package worker

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"example.com/cases/svcshared/ads"
	"example.com/cases/svcshared/db"
)

// Job is something to do now and then.
type Job struct {
	Name string
	Run  func(context.Context) error
}

// Pool runs jobs.
type Pool struct {
	jobs []Job
}

// Add adds a job.
func (p *Pool) Add(name string, run func(context.Context) error) {
	p.jobs = append(p.jobs, Job{name, run})
}

// Start runs every job until the context ends.
func (p *Pool) Start(ctx context.Context, every time.Duration) {
	for _, j := range p.jobs {
		go func() {
			t := time.NewTicker(every)
			for {
				select {
				case <-t.C:
					if err := j.Run(ctx); err != nil && !errors.Is(err, context.Canceled) {
						slog.ErrorContext(ctx, "job", "name", j.Name, "err", err)
					}
				}
			}
		}()
	}
}

// Marketing has the marketing jobs.
type Marketing struct {
	DB    *db.DB
	queue chan task
}

type task struct {
	attr map[string]string
}

// New returns the jobs.
func New(d *db.DB) *Marketing { return &Marketing{DB: d, queue: make(chan task, 10)} }

// Drain sends queued events.
func (m *Marketing) Drain(ctx context.Context) error {
	for {
		select {
		case t := <-m.queue:
			e := ads.Event{Props: map[string]any{}}
			for k, v := range t.attr {
				e.Props[k] = v
			}
			if err := ads.Send(ctx, e); err != nil {
				return err
			}
		}
	}
}

// Segments computes segments.
func (m *Marketing) Segments(ctx context.Context) error {
	return m.DB.Users(ctx, func(u *db.User) error {
		seg := segment(u)
		return ads.Send(ctx, ads.Event{Props: map[string]any{"segment": seg}})
	})
}

func segment(u *db.User) string {
	return "old-" + u.Country
}
