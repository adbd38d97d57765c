// Package work has a queue whose worker sends what it is given.
package work

import "example.com/cases/ads"

// A Topic has subscribers.
type Topic struct{ subs []func(string) }

// On adds a subscriber.
func (t *Topic) On(fn func(string)) { t.subs = append(t.subs, fn) }

// Emit tells all of them.
func (t *Topic) Emit(s string) {
	for _, fn := range t.subs {
		fn(s)
	}
}

// A Queue is what the worker takes texts from.
type Queue struct{ texts chan string }

// New returns a queue.
func New() *Queue { return &Queue{texts: make(chan string, 10)} }

// Subscribe puts into the queue what a topic is told.
func (q *Queue) Subscribe(t *Topic) {
	t.On(func(s string) { q.texts <- s })
}

// Drain sends all texts.
func (q *Queue) Drain() {
	for s := range q.texts {
		ads.Send(s)
	}
}

// A Pool runs jobs.
type Pool struct{ jobs []func() }

// Add adds a job.
func (p *Pool) Add(job func()) { p.jobs = append(p.jobs, job) }

// Start starts all of them.
func (p *Pool) Start() {
	for _, job := range p.jobs {
		go func() { job() }()
	}
}
