// Package svcgroup has a group of goroutines as errgroup has.
package svcgroup

import (
	"context"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
	sem  chan struct{}
}

func (g *group) Go(f func() error) {
	if g.sem != nil {
		g.sem <- struct{}{}
	}
	g.wg.Add(1)
	go func() {
		defer func() {
			if g.sem != nil {
				<-g.sem
			}
			g.wg.Done()
		}()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error { g.wg.Wait(); return g.err }

type leadError struct{ key string }

func (e leadError) Error() string { return "lead " + e.key }

func collect(all []*id.Account) {
	var g group
	phones := make([]string, len(all))
	names := make([]string, len(all))
	for i, a := range all {
		g.Go(func() error {
			phones[i] = a.Phone
			names[i] = a.Name
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		ads.Send(err.Error())
	}
	ads.Upload(phones) // want flow(Account.Phone)
	ads.Upload(names)
}

func fails(all []*id.Account) {
	g := &group{sem: make(chan struct{}, 4)}
	for _, a := range all {
		g.Go(func() error { return leadError{a.Email} })
	}
	if err := g.Wait(); err != nil {
		ads.Send(err.Error()) // want flow(Account.Email)
	}
}

func locked(all []*id.Account) {
	var (
		mu   sync.Mutex
		wg   sync.WaitGroup
		sums = map[string]int{}
		mail []string
	)
	for _, a := range all {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			sums[a.Profile.City]++
			mail = append(mail, a.Email)
		})
	}
	wg.Wait()
	ads.Put(sums)
	ads.Upload(mail) // want flow(Account.Email)
}

func limited(ctx context.Context, all []*id.Account) {
	jobs, done := make(chan *id.Account), make(chan string)
	for range 3 {
		go func() {
			for a := range jobs {
				done <- a.ID
				ads.Log(a.Phone)
			}
		}()
	}
	go func() {
		for _, a := range all {
			jobs <- a
		}
		close(jobs)
	}()
	for range all {
		select {
		case s := <-done:
			ads.Send(s)
		case <-ctx.Done():
			ads.Send(ctx.Err().Error())
		}
	}
}
