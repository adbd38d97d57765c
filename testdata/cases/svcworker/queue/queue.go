// Package queue runs jobs on workers.
package queue

import (
	"context"
	"sync"
)

// Job is one piece of work.
type Job struct {
	Kind    string
	Payload map[string]string
	Run     func(ctx context.Context) error
}

// Pool has a channel and workers.
type Pool struct {
	jobs chan Job
	wg   sync.WaitGroup
	mu   sync.Mutex
	errs []error
}

// NewPool starts n workers.
func NewPool(ctx context.Context, n int) *Pool {
	p := &Pool{jobs: make(chan Job, 16)}
	for range n {
		p.wg.Add(1)
		go p.work(ctx)
	}
	return p
}

func (p *Pool) work(ctx context.Context) {
	defer p.wg.Done()
	for j := range p.jobs {
		if err := j.Run(ctx); err != nil {
			p.mu.Lock()
			p.errs = append(p.errs, err)
			p.mu.Unlock()
		}
	}
}

// Add queues a job.
func (p *Pool) Add(j Job) { p.jobs <- j }

// Wait waits.
func (p *Pool) Wait() []error {
	close(p.jobs)
	p.wg.Wait()
	return p.errs
}
