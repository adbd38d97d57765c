// Package flowchan carries contacts through channels.
package flowchan

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func buffered(a *id.Account) {
	c := make(chan string, 1)
	c <- a.Phone
	ads.Send(<-c) // want flow(Account.Phone)
}

func clean(a *id.Account) {
	c := make(chan string, 1)
	d := make(chan string, 1)
	c <- a.Name
	d <- a.Phone
	ads.Send(<-c)
	ads.Log(<-d)
}

func worker(a *id.Account) {
	c := make(chan string)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for s := range c {
			ads.Send(s) // want flow(Account.Phone)
		}
	}()
	c <- a.Phone
	close(c)
	<-done
}

func producer(a *id.Account) <-chan string {
	c := make(chan string)
	go func() {
		defer close(c)
		c <- a.Email
	}()
	return c
}

func consume(a *id.Account) {
	v, ok := <-producer(a)
	ads.Send(v) // want flow(Account.Email)
	ads.Put(ok)
}

func selected(a *id.Account, quit chan string) {
	c := make(chan string, 1)
	select {
	case c <- a.Phone:
	case q := <-quit:
		ads.Send(q)
	}
	select {
	case v := <-c:
		ads.Send(v) // want flow(Account.Phone)
	case q, ok := <-quit:
		ads.Send(q)
		ads.Put(ok)
	default:
	}
}

func ofChan(a *id.Account) {
	reply := make(chan string, 1)
	reqs := make(chan chan string, 1)
	reqs <- reply
	r := <-reqs
	r <- a.Phone
	ads.Send(<-reply) // want flow(Account.Phone)
}

func pipeline(a *id.Account) {
	first, second := make(chan *id.Account, 1), make(chan string, 1)
	first <- a
	second <- (<-first).Email
	ads.Send(<-second) // want flow(Account.Email)
}
