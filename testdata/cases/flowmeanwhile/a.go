// Package flowmeanwhile reads what goroutines make of data that came after they
// were started.
package flowmeanwhile

import (
	"errors"
	"strings"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func pipeline(a *id.Account) {
	jobs, results := make(chan string), make(chan string)
	go func() {
		for j := range jobs {
			results <- strings.ToLower(j)
		}
	}()
	jobs <- a.Phone
	ads.Send(<-results) // want flow(Account.Phone)
}

func clean(a *id.Account) {
	jobs, results := make(chan string), make(chan string)
	go func() {
		for j := range jobs {
			results <- strings.ToLower(j)
		}
	}()
	jobs <- a.Name
	ads.Send(<-results)
}

func stages(a *id.Account) {
	first, second, third := make(chan string), make(chan string), make(chan string)
	go func() { third <- <-second }()
	go func() { second <- <-first }()
	first <- a.Email
	ads.Send(<-third) // want flow(Account.Email)
}

func before(a *id.Account) {
	var wg sync.WaitGroup
	last := a.Name
	ads.Send(last) // nothing runs yet
	wg.Go(func() { last = a.Phone })
	wg.Wait()
	ads.Send(last) // want flow(Account.Phone)
}

type pool struct {
	jobs chan func() error
	errs []error
}

func newPool() *pool {
	p := &pool{jobs: make(chan func() error)}
	go p.work()
	return p
}

func (p *pool) work() {
	for f := range p.jobs {
		if err := f(); err != nil {
			p.errs = append(p.errs, err)
		}
	}
}

func (p *pool) wait() []error {
	close(p.jobs)
	return p.errs
}

func queued(a *id.Account) {
	p := newPool()
	p.jobs <- func() error { return errors.New("no " + a.Phone) }
	for _, e := range p.wait() {
		ads.Send(e.Error()) // want flow(Account.Phone)
	}
}

func queuedClean(a *id.Account) {
	p := newPool()
	p.jobs <- func() error { return errors.New("no " + a.Name) }
	for _, e := range p.wait() {
		ads.Send(e.Error())
	}
}
