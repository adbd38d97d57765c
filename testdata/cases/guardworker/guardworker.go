// Package guardworker asks in a worker, of accounts that come out of a channel.
package guardworker

import (
	"fmt"
	"strings"
	"sync"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising subject=a
func May(a *Account) bool { return true }

func pool(all []*Account) {
	ch := make(chan *Account)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for a := range ch {
			if May(a) {
				send(a.Phone)
			}
			send(a.ID)
		}
	}()
	for _, a := range all {
		ch <- a
	}
	close(ch)
	wg.Wait()
}

func perItem(all []*Account) {
	var wg sync.WaitGroup
	for _, a := range all {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if May(a) {
				send(a.Phone)
			}
		}()
	}
	wg.Wait()
}

func perItemArg(all []*Account) {
	done := make(chan bool)
	for _, a := range all {
		go func(a *Account) {
			if May(a) {
				send(a.Phone)
			}
			done <- true
		}(a)
		<-done
	}
}

func perItemFunc(all []*Account) {
	for _, a := range all {
		push(a)
	}
}

func push(a *Account) {
	if May(a) {
		send(a.Phone)
	}
}

func perItemLit(all []*Account) {
	for _, a := range all {
		func() {
			if May(a) {
				send(a.Phone)
			}
		}()
	}
}

func run() {
	a := &Account{"a", "+49MK1"}
	b := &Account{"b", "+49MK2"}
	all := []*Account{a, b}
	pool(all)
	perItem(all)
	perItemArg(all)
	perItemFunc(all)
	perItemLit(all)
}
