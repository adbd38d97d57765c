// Package q is a queue, to which other packages add handlers and jobs.
package q

import "sync"

type Job struct{ Kind, To string }

type Queue struct {
	wg       sync.WaitGroup
	ch       chan *Job
	handlers map[string]func(*Job)
}

func New() *Queue {
	return &Queue{ch: make(chan *Job, 8), handlers: map[string]func(*Job){}}
}

func (q *Queue) Handle(kind string, h func(*Job)) { q.handlers[kind] = h }
func (q *Queue) Put(j Job)                        { q.ch <- &j }
func (q *Queue) Start() {
	q.wg.Add(1)
	go func() {
		defer q.wg.Done()
		q.run()
	}()
}

func (q *Queue) Close() {
	close(q.ch)
	q.wg.Wait()
}

func (q *Queue) run() {
	for j := range q.ch {
		if h, ok := q.handlers[j.Kind]; ok {
			h(j)
		}
	}
}
