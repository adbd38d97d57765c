// Package svcvals calls function values of all kinds.
package svcvals

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcvals/fn"
)

var send = ads.Send

var later []func()

func vars(a *id.Account) {
	send(a.Phone) // want flow(Account.Phone)
	send(a.Name)
	fn.Send(a.Email) // want flow(Account.Email)
	fn.Quiet(a.Email)
	ads.Send(fn.Ops["lower"](a.Name))
	ads.Send(fn.Getters[1](a)) // want flow(Account.Phone)
	ads.Upload(fn.Phones)      // want flow(Account.Phone)
	ads.Upload(fn.Names)
}

func exprs(a *id.Account, p fn.Pusher) {
	push := fn.Pusher.Push
	push(ads.NewClient("x"), a.Phone) // want flow(Account.Phone)
	c := (*ads.Client).Push
	c(ads.NewClient("x"), a.Email) // want flow(Account.Email)
	c(ads.NewClient("x"), a.Name)
	m := fn.Map[*id.Account, string]
	ads.Upload(m([]*id.Account{a}, func(a *id.Account) string { return a.Name }))
	ads.Upload(m([]*id.Account{a}, func(a *id.Account) string { return a.Phone })) // want flow(Account.Phone)
}

func composed(a *id.Account) {
	phone := func(a *id.Account) string { return a.Phone }
	name := func(a *id.Account) string { return a.Name }
	ads.Send(fn.Compose(name, strings.ToUpper)(a))
	ads.Send(fn.Compose(phone, strings.ToUpper)(a)) // want flow(Account.Phone)
	ads.Score(fn.Compose(phone, func(s string) int { return len(s) })(a))
	both := func(k, v string) { ads.Send(k); ads.Log(v) } // want flow(Account.Email)
	fn.Partial(both, a.Name)(a.Phone)
	fn.Partial(both, a.Email)(a.Name)
}

func queued(a *id.Account) {
	later = append(later, func() { ads.Send(a.Name) }, func() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
	for _, f := range later {
		f()
	}
	later = nil
}

func immediate(a *id.Account) {
	defer func(s string) {
		ads.Send(s) // want flow(Account.Phone)
	}(a.Phone)
	go func(s, t string) {
		ads.Send(t)
		ads.Log(s)
	}(a.Phone, a.Name)
	for _, f := range []func(string){ads.Log, func(s string) { _ = s }} {
		f(a.Phone)
	}
	fs := [2]func(string){ads.Send, ads.Log}
	fs[1](a.Phone)
	fs[0](a.Name)
	fs[0](a.Email) // want flow(Account.Email)
}

type op struct {
	get  func(*id.Account) string
	next *op
}

func (o *op) run(a *id.Account, out func(string)) {
	for ; o != nil; o = o.next {
		out(o.get(a))
	}
}

func linked(a *id.Account) {
	o := &op{get: func(a *id.Account) string { return a.Name }}
	o.run(a, ads.Send)
	p := &op{get: func(a *id.Account) string { return a.Email }, next: o}
	p.run(a, ads.Log)
	p.run(a, func(s string) {
		ads.Send(s) // want flow(Account.Email)
	})
}

func counter(a *id.Account) {
	var seen []string
	visit := func(s string) func() []string {
		seen = append(seen, s)
		return func() []string { return seen }
	}
	ads.Upload(visit(a.Name)())
	ads.Upload(visit(a.Phone)()) // want flow(Account.Phone)
}

func conditional(a *id.Account, live bool) {
	out := ads.Log
	if live {
		out = ads.Send
	}
	out(a.Name)
	out(a.Phone) // want flow(Account.Phone)
	out = ads.Log
	out(a.Email)
}
