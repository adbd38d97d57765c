// Package svcpipe has pipelines of channels.
package svcpipe

import (
	"context"
	"strings"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func source(ctx context.Context, all []*id.Account) <-chan *id.Account {
	out := make(chan *id.Account)
	go func() {
		defer close(out)
		for _, a := range all {
			select {
			case out <- a:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func stage[T, U any](ctx context.Context, in <-chan T, f func(T) U) <-chan U {
	out := make(chan U)
	go func() {
		defer close(out)
		for x := range in {
			select {
			case out <- f(x):
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func merge[T any](ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	wg.Add(len(ins))
	for _, in := range ins {
		go func() {
			defer wg.Done()
			for x := range in {
				out <- x
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func tee[T any](in <-chan T) (<-chan T, <-chan T) {
	x, y := make(chan T), make(chan T)
	go func() {
		defer close(x)
		defer close(y)
		for v := range in {
			x <- v
			y <- v
		}
	}()
	return x, y
}

func phones(ctx context.Context, all []*id.Account) {
	p := stage(ctx, source(ctx, all), func(a *id.Account) string { return a.Phone })
	for s := range stage(ctx, p, strings.TrimSpace) {
		ads.Send(s) // want flow(Account.Phone)
	}
}

func names(ctx context.Context, all []*id.Account) {
	p := stage(ctx, source(ctx, all), func(a *id.Account) string { return a.Name })
	for s := range stage(ctx, p, strings.ToLower) {
		ads.Send(s)
	}
	n := stage(ctx, source(ctx, all), func(a *id.Account) int { return len(a.Phone) })
	for k := range n {
		ads.Score(k)
	}
}

func merged(ctx context.Context, all []*id.Account) {
	mail := stage(ctx, source(ctx, all), func(a *id.Account) string { return a.Email })
	name := stage(ctx, source(ctx, all), func(a *id.Account) string { return a.Name })
	city := stage(ctx, source(ctx, all), func(a *id.Account) string { return a.Profile.City })
	x, y := tee(city)
	for s := range merge(name, x) {
		ads.Send(s)
	}
	for s := range merge(mail, y) {
		ads.Send(s) // want flow(Account.Email)
	}
}

func results(all []*id.Account) {
	type result struct {
		user, contact string
		err           error
	}
	out := make(chan result, len(all))
	for _, a := range all {
		go func(a *id.Account) { out <- result{user: a.ID, contact: a.Phone} }(a)
	}
	for range all {
		r := <-out
		if r.err != nil {
			ads.Send(r.err.Error())
			continue
		}
		ads.Send(r.user)
		ads.Send(r.contact) // want flow(Account.Phone)
	}
}

func requests(a *id.Account) {
	type request struct {
		key   string
		reply chan string
	}
	reqs := make(chan request)
	go func() {
		for r := range reqs {
			switch r.key {
			case "phone":
				r.reply <- a.Phone
			}
		}
	}()
	r := request{"phone", make(chan string)}
	reqs <- r
	ads.Send(<-r.reply) // want flow(Account.Phone)
	names := make(chan string, 1)
	names <- a.Name
	ads.Send(<-names)
}
