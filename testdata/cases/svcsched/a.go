// Package svcsched runs callbacks later: timers, once, lazily, on signals.
package svcsched

import (
	"context"
	"sync"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func later(a *id.Account) {
	time.AfterFunc(time.Second, func() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
	time.AfterFunc(time.Second, func() { ads.Send(a.Name) })
	s := a.Email
	stop := context.AfterFunc(context.Background(), func() {
		ads.Send(s) // want flow(Account.Email)
	})
	defer stop()
}

func lazily(a *id.Account) {
	phone := sync.OnceValue(func() string { return a.Phone })
	name := sync.OnceValue(func() string { return a.Name })
	ads.Send(phone()) // want flow(Account.Phone)
	ads.Send(name())
	two := sync.OnceValues(func() (string, error) { return a.Email, nil })
	s, err := two()
	ads.Send(s) // want flow(Account.Email)
	ads.Put(err)
	var once sync.Once
	var got, other string
	once.Do(func() { got, other = a.Phone, a.Name })
	ads.Send(got) // want flow(Account.Phone)
	ads.Send(other)
}

type task struct {
	name string
	at   time.Time
	run  func(context.Context)
}

// Scheduler runs tasks when it is time.
type Scheduler struct {
	mu    sync.Mutex
	tasks []task
}

// At adds a task.
func (s *Scheduler) At(t time.Time, name string, run func(context.Context)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tasks = append(s.tasks, task{name, t, run})
}

// Loop runs what is due.
func (s *Scheduler) Loop(ctx context.Context) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case now := <-tick.C:
			for _, t := range s.due(now) {
				ads.Send(t.name)
				t.run(ctx)
			}
		}
	}
}

func (s *Scheduler) due(now time.Time) (out []task) {
	s.mu.Lock()
	defer s.mu.Unlock()
	rest := s.tasks[:0]
	for _, t := range s.tasks {
		if t.at.After(now) {
			rest = append(rest, t)
			continue
		}
		out = append(out, t)
	}
	s.tasks = rest
	return out
}

type app struct{ sched *Scheduler }

func (p *app) signup(a *id.Account) {
	p.sched.At(time.Now(), "welcome", func(context.Context) { ads.Log(a.Email) })
	p.sched.At(time.Now(), "upload", func(context.Context) {
		ads.Send(a.Email) // want flow(Account.Email)
		ads.Send(a.ID)
	})
	p.sched.At(time.Now(), "method", p.nightly)
}

func (p *app) nightly(context.Context) {
	for _, a := range id.LoadAll() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}
