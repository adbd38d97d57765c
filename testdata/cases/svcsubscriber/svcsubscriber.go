// Package svcsubscriber subscribes to what others publish.
package svcsubscriber

import (
	"example.com/cases/ads"
	"sync"
	"time"
)

type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

type topic struct {
	mu   sync.Mutex
	subs []chan string
}

func (t *topic) sub() <-chan string {
	c := make(chan string, 1)
	t.mu.Lock()
	t.subs = append(t.subs, c)
	t.mu.Unlock()
	return c
}
func (t *topic) pub(s string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, c := range t.subs {
		c <- s
	}
}
func consumer(t *topic) {
	for s := range t.sub() {
		ads.Put(s) // want flow(User.Phone)
	}
}

func run() {
	u := &User{"1", "+491"}
	t := &topic{}
	go consumer(t)
	time.Sleep(10 * time.Millisecond)
	t.pub(u.Phone)
	time.Sleep(10 * time.Millisecond)
}
