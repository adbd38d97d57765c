// Package statequeue hands contacts to workers.
package statequeue

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/statequeue/queue"
)

func crossed(a *id.Account) {
	q := queue.New()
	defer q.Close()
	q.Add(queue.Job{User: a.ID, Contact: a.Phone}) // want flow(Account.Phone)
	q.Add(queue.Job{User: a.Email, Contact: a.Name})
}

type worker struct {
	in   chan *id.Account
	out  chan string
	quit chan struct{}
}

func start() *worker {
	w := &worker{in: make(chan *id.Account), out: make(chan string), quit: make(chan struct{})}
	go w.loop()
	go w.drain()
	return w
}

func (w *worker) loop() {
	for {
		select {
		case a := <-w.in:
			ads.Send(a.Name)
			w.out <- a.Email
		case <-w.quit:
			close(w.out)
			return
		}
	}
}

func (w *worker) drain() {
	for s := range w.out {
		ads.Send(s) // want flow(Account.Email)
	}
}

// Submit is called per user.
func (w *worker) Submit(a *id.Account) { w.in <- a }

func run(all []*id.Account) {
	w := start()
	for _, a := range all {
		w.Submit(a)
	}
	close(w.quit)
}

type tasks struct{ todo []func() }

func (t *tasks) later(f func()) { t.todo = append(t.todo, f) }

func (t *tasks) runAll() {
	for _, f := range t.todo {
		f()
	}
	t.todo = nil
}

func deferredTasks(a *id.Account) {
	var t tasks
	t.later(func() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
	t.later(func() { ads.Send(a.Name) })
	t.runAll()
}
