// Package flowgoroutine sinks contacts in goroutines.
package flowgoroutine

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func direct(a *id.Account) {
	go ads.Send(a.Phone) // want flow(Account.Phone)
	go ads.Send(a.Name)
	c := ads.NewClient("eu")
	go c.Push(a.Email) // want flow(Account.Email)
}

func group(all []*id.Account) {
	var wg sync.WaitGroup
	for _, a := range all {
		wg.Add(1)
		go func(phone, name string) {
			defer wg.Done()
			ads.Send(phone) // want flow(Account.Phone)
			ads.Send(name)
		}(a.Phone, a.Name)
	}
	wg.Wait()
}

func wgGo(a *id.Account) {
	var wg sync.WaitGroup
	wg.Go(func() {
		ads.Send(a.Email) // want flow(Account.Email)
	})
	wg.Go(func() { ads.Send(a.ID) })
	wg.Wait()
}

func shared(a *id.Account) {
	var (
		mu   sync.Mutex
		wg   sync.WaitGroup
		list []string
		ids  []string
	)
	wg.Add(1)
	go func() {
		defer wg.Done()
		mu.Lock()
		defer mu.Unlock()
		list = append(list, a.Phone)
		ids = append(ids, a.ID)
	}()
	wg.Wait()
	ads.Upload(list) // want flow(Account.Phone)
	ads.Upload(ids)
}

func helper(s string, done chan<- bool) {
	ads.Send(s) // want flow(Account.Phone)
	done <- true
}

func viaHelper(a *id.Account) {
	done := make(chan bool)
	go helper(a.Phone, done)
	<-done
}
