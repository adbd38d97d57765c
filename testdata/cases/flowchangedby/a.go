// Package flowchangedby changes a part of what a dynamic call returned, and hands it on.
package flowchangedby

import (
	"example.com/cases/flowchanged/ads"
	"example.com/cases/flowchanged/id"
)

type T struct {
	Meta string
	n    Sender
	f    func(string)
	v    string
}
type Sender interface{ Put(s string) }
type toAds struct{}

func (toAds) Put(s string) {
	ads.Send(s)
}

type repo interface{ Find(k string) *id.Account }
type mem struct{}

func (mem) Find(k string) *id.Account { return id.Load(k) }

type svc struct{ r repo }

func (s *svc) load(k string) *id.Account {
	t := s.r.Find(k)
	t.Name = "seen"
	return t
}
func (s *svc) mail(k string) string {
	t := s.load(k)
	return t.Email
}
func tA() {
	toAds{}.Put("x")
	ads.Send((&svc{mem{}}).mail("k"))       // want flow(Account.Email)
	ads.Send((&svc{mem{}}).load("k").Phone) // want flow(Account.Phone)
	ads.Send((&svc{mem{}}).load("k").Country)
	ads.Send((&svc{mem{}}).load("k").Name)
}

func run() {
	tA()
}
