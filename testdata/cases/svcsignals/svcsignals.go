// Package svcsignals tells of an answer by what is closed, sent, emptied or deleted
// because of it.
package svcsignals

import (
	"strings"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func closed(a *id.Account, upload map[string]bool) {
	done, other := make(chan struct{}), make(chan struct{})
	if upload[a.Phone] {
		close(done)
	}
	close(other)
	select {
	case <-other:
		ads.Send("other")
	default:
	}
	select {
	case <-done:
		ads.Send("done") // want match(Account.Phone)
	default:
	}
}

func sent(a *id.Account, upload map[string]bool) {
	hit, all := make(chan struct{}, 1), make(chan string, 1)
	if upload[a.Phone] {
		hit <- struct{}{}
	}
	all <- a.ID
	select {
	case key := <-all:
		ads.Send(key)
	default:
	}
	if _, ok := <-hit; ok {
		ads.Send("hit") // want match(Account.Phone)
	}
}

func emptied(a *id.Account, upload map[string]bool) {
	pending, rest := map[string]int{"x": 1}, map[string]int{"x": 1}
	var text, other strings.Builder
	var m sync.Map
	text.WriteString("all")
	m.Store("a", 1)
	if upload[a.Phone] {
		clear(pending)
		text.Reset()
		m.Delete("a")
	}
	clear(rest)
	other.Reset()
	ads.Score(rest["x"])
	ads.Send(other.String())
	ads.Score(pending["x"]) // want match(Account.Phone)
	ads.Send(text.String()) // want match(Account.Phone)
	if _, ok := m.Load("a"); ok {
		ads.Send("kept") // want match(Account.Phone)
	}
}
