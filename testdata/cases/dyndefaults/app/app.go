// Package app uses them.
package app

import (
	"example.com/cases/ads"
	"example.com/cases/dyndefaults/norm"
	"example.com/cases/id"
)

type svc struct{ n *norm.Service }

func newSvc() *svc { return &svc{norm.New()} }

func (s *svc) send(a *id.Account) {
	ads.Send(s.n.Key(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.n.Key(a.Name))
	ads.Send(s.n.Pre(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.n.Alt(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.n.Alt(a.Name))
}

func handed(n *norm.Service, a *id.Account) {
	ads.Send(n.Key(a.Phone))  // want flow(Account.Phone)
	ads.Send(n.Pre(a.Email))  // want flow(Account.Email)
	ads.Send(n.Trim(a.Email)) // want flow(Account.Email)
	ads.Send(n.Trim(a.Name))
}

func byDefault(a *id.Account) {
	ads.Send(norm.Key(a.Phone))         // want flow(Account.Phone)
	ads.Send(norm.Default.Key(a.Phone)) // want flow(Account.Phone)
	ads.Send(norm.Hash(a.Phone))        // want flow(Account.Phone)
	ads.Send(norm.Hash(a.Name))
	ads.Send(norm.Apply("plus", a.Phone)) // want flow(Account.Phone)
	ads.Send(norm.Apply("plus", a.Name))
}

func local(a *id.Account) {
	ads.Send(norm.New().Key(a.Phone))                                     // want flow(Account.Phone)
	ads.Send(norm.New(norm.WithHasher(norm.SHA{Salt: "z"})).Key(a.Email)) // want flow(Account.Email)
	ads.Send((&norm.Service{Hasher: norm.Nop{}, Trim: func(s string) string { return s }}).Key(a.Phone))
	var h norm.Hasher = norm.Nop{}
	ads.Send(h.Hash(a.Phone))
	h = norm.SHA{}
	ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
}

type keyer interface{ Key(string) string }

func byInterface(k keyer, a *id.Account) {
	ads.Send(k.Key(a.Phone)) // want-one k flow(Account.Phone)
	ads.Send(k.Key(a.Name))
}

func useInterface(a *id.Account) {
	byInterface(norm.New(), a) // want-one k flow(Account.Phone)
}
