// Package flowalias uses alias types, named function types and local types.
package flowalias

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type (
	person      = id.Account
	people      = []*person
	named       id.Account
	sendFn      func(string)
	list[T any] = []T
)

func (f sendFn) do(s string) {
	f(s) // want flow(Account.Phone)
}

func (f sendFn) doClean(s string) { f(s) }

func aliased(p *person, ps people) {
	ads.Send(p.Phone) // want flow(Account.Phone)
	for _, q := range ps {
		ads.Send(q.Email) // want flow(Account.Email)
		ads.Send(q.Name)
	}
	var l list[string]
	l = append(l, p.Email)
	ads.Upload(l) // want flow(Account.Email)
}

// A type defined by another struct type has that type's fields.
func defined(n *named) {
	ads.Send(n.Phone) // want flow(Account.Phone)
	ads.Send(n.Name)
}

func methods(a *id.Account) {
	sendFn(ads.Send).do(a.Phone)
	sendFn(ads.Log).do(a.Phone)
	sendFn(ads.Send).doClean(a.Name)
	sendFn(ads.Log).doClean(a.Phone)
}

func local(a *id.Account) {
	type pair struct{ k, v string }
	p := []pair{{a.Name, a.Phone}}
	for _, x := range p {
		ads.Send(x.k)
		ads.Send(x.v) // want flow(Account.Phone)
	}
	anon := struct{ id.Profile }{a.Profile}
	ads.Send(anon.Backup) // want flow(Profile.Backup)
	ads.Send(anon.City)
}
