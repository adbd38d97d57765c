// Package svcwaitgroup starts goroutines by sync.WaitGroup.Go.
package svcwaitgroup

import (
	"errors"
	"fmt"
	"sync"
)

//purpose:sink advertising
func Track(v ...any) { fmt.Println(v...) }

type Account struct {
	//purpose:source security kind=phone
	Phone string
}

type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(f func() error) {
	g.wg.Go(func() {
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	})
}
func (g *group) Wait() error { g.wg.Wait(); return g.err }

func direct(a *Account) {
	var g group
	g.Go(func() error { return errors.New(a.Phone) })
	Track("direct", g.Wait()) // want flow(Account.Phone)
}
func ch(a *Account) {
	jobs := make(chan *Account, 1)
	var g group
	g.Go(func() error {
		for j := range jobs {
			return errors.New(j.Phone)
		}
		return nil
	})
	jobs <- a
	close(jobs)
	Track("ch", g.Wait()) // want flow(Account.Phone)
}
func each(a *Account, each func(func(*Account))) {
	jobs := make(chan *Account, 1)
	var g group
	g.Go(func() error {
		for j := range jobs {
			return errors.New(j.Phone)
		}
		return nil
	})
	each(func(a *Account) { jobs <- a })
	close(jobs)
	Track("each", g.Wait()) // want flow(Account.Phone)
}
func eachStr(each func(func(*Account))) {
	jobs := make(chan *Account, 1)
	var out []string
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for j := range jobs {
			out = append(out, j.Phone)
		}
	}()
	each(func(a *Account) { jobs <- a })
	close(jobs)
	wg.Wait()
	Track("eachStr", out) // want flow(Account.Phone)
}
func eachIf(each func(func(*Account))) {
	jobs := make(chan *Account, 1)
	var g group
	g.Go(func() error {
		for j := range jobs {
			return errors.New(j.Phone)
		}
		return nil
	})
	each(func(a *Account) { jobs <- a })
	close(jobs)
	if err := g.Wait(); err != nil {
		Track("eachIf", err) // want flow(Account.Phone)
	}
}

func run() {
	a := &Account{"+4917011"}
	direct(a)
	ch(a)
	f := func(f func(*Account)) { f(a) }
	each(a, f)
	eachStr(f)
	eachIf(f)
}
