// Package pool runs functions in a worker, which its constructor starts.
package pool

import "sync"

type Pool struct {
	wg   sync.WaitGroup
	jobs chan func()
}

func New() *Pool {
	p := &Pool{jobs: make(chan func())}
	p.wg.Add(1)
	go func() {
		defer p.wg.Done()
		for j := range p.jobs {
			j()
		}
	}()
	return p
}

func (p *Pool) Go(f func()) { p.jobs <- f }

func (p *Pool) Wait() {
	close(p.jobs)
	p.wg.Wait()
}
