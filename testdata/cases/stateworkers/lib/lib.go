// Package lib has services whose constructors start workers.
package lib

import (
	"sync"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// A is served by a literal.
type A struct{ jobs, names chan string }

// NewA returns one.
func NewA() *A {
	a := &A{jobs: make(chan string), names: make(chan string, 8)}
	go func() {
		for {
			select {
			case j := <-a.jobs:
				ads.Send(j) // want flow(Account.Phone)
			case n := <-a.names:
				ads.Send(n)
			}
		}
	}()
	return a
}

// Do does.
func (a *A) Do(x *id.Account) {
	a.jobs <- x.Phone
	a.names <- x.Name
}

// B is served by a method.
type B struct {
	mu      sync.Mutex
	pending []string
	names   []string
}

// NewB returns one.
func NewB() *B {
	b := &B{}
	go b.loop(time.Second)
	return b
}

func (b *B) loop(d time.Duration) {
	for range time.Tick(d) {
		b.mu.Lock()
		ads.Upload(b.pending) // want flow(Account.Email)
		ads.Upload(b.names)
		b.pending, b.names = nil, nil
		b.mu.Unlock()
	}
}

// Do does.
func (b *B) Do(x *id.Account) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pending = append(b.pending, x.Email)
	b.names = append(b.names, x.Name)
}

// C is a pool of workers over jobs that are functions.
type C struct{ run chan func() }

// NewC returns one.
func NewC(n int) *C {
	c := &C{run: make(chan func(), n)}
	for range n {
		go c.work()
	}
	return c
}

func (c *C) work() {
	for f := range c.run {
		f()
	}
}

// Do does.
func (c *C) Do(x *id.Account) {
	c.run <- func() { ads.Send(x.Phone) } // want-one c flow(Account.Phone)
	c.run <- func() { ads.Send(x.Name) }
}

// Job is for D.
type Job struct {
	To   string
	Acct *id.Account
}

// D hands results on.
type D struct {
	in  chan Job
	out chan string
}

// NewD returns one.
func NewD() *D {
	in, out := make(chan Job), make(chan string)
	go func() {
		defer close(out)
		for j := range in {
			out <- j.To + j.Acct.Phone
		}
	}()
	go func() {
		for o := range out {
			ads.Send(o) // want flow(Account.Phone)
		}
	}()
	return &D{in, out}
}

// Do does.
func (d *D) Do(x *id.Account) { d.in <- Job{"x", x} }

// E has clean twins only.
type E struct {
	in chan Job
	n  int
}

// NewE returns one.
func NewE() *E {
	e := &E{in: make(chan Job)}
	go func() {
		for j := range e.in {
			ads.Send(j.To)
			ads.Send(j.Acct.Name)
			e.n++
		}
		ads.Score(e.n)
	}()
	return e
}

// Do does.
func (e *E) Do(x *id.Account) { e.in <- Job{x.ID, x} }

// F is made with options.
type F struct {
	lines chan string
	sink  func(string)
}

// Option is one.
type Option func(*F)

// WithSink sets the sink.
func WithSink(f func(string)) Option { return func(x *F) { x.sink = f } }

// NewF returns one.
func NewF(opts ...Option) *F {
	f := &F{lines: make(chan string), sink: func(string) {}}
	for _, o := range opts {
		o(f)
	}
	go f.pump()
	return f
}

func (f *F) pump() {
	for l := range f.lines {
		f.sink(l)
	}
}

// Do does.
func (f *F) Do(x *id.Account) { f.lines <- x.Email }
