// Package queue works in the background.
package queue

import "example.com/cases/ads"

// Job is one piece of work.
type Job struct {
	User, Contact string
}

// Queue has a worker.
type Queue struct {
	jobs chan Job
	done chan struct{}
}

// New starts the worker.
func New() *Queue {
	q := &Queue{jobs: make(chan Job, 8), done: make(chan struct{})}
	go q.work()
	return q
}

func (q *Queue) work() {
	defer close(q.done)
	for j := range q.jobs {
		ads.Send(j.Contact)
		ads.Log(j.User)
	}
}

// Add gives the worker a job.
func (q *Queue) Add(j Job) { q.jobs <- j }

// Close waits for the worker.
func (q *Queue) Close() { close(q.jobs); <-q.done }
