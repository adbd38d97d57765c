// Package svcmove moves whole accounts from place to place and hands on names.
package svcmove

import (
	"container/list"
	"context"
	"sync"
	"sync/atomic"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type st struct {
	cur   *id.Account
	val   id.Account
	all   []*id.Account
	vals  []id.Account
	m     map[string]*id.Account
	ch    chan *id.Account
	sm    sync.Map
	at    atomic.Pointer[id.Account]
	av    atomic.Value
	l     *list.List
	prof  id.Profile
	pp    *id.Profile
	iface any
	f     func() *id.Account
	next  *st
	fr    []*id.Account
	mm    map[string][]*id.Account
}

func (s *st) set(a *id.Account) {
	s.cur = a
	s.val = *a
	s.all = append(s.all, a)
	s.vals = append(s.vals, *a)
	s.m[a.ID] = a
	s.ch <- a
	s.sm.Store(a.ID, a)
	s.at.Store(a)
	s.av.Store(a)
	s.l.PushBack(a)
	s.prof = a.Profile
	s.pp = &a.Profile
	s.iface = a
	s.f = func() *id.Account { return a }
	s.next.cur = a
	s.fr = a.Friends
	s.mm[a.Profile.City] = append(s.mm[a.Profile.City], a)
}
func (s *st) show() {
	ads.Send(s.cur.Name)
	ads.Send(s.val.Name)
	ads.Send(s.all[0].Name)
	ads.Send(s.vals[0].Name)
	ads.Send(s.m["x"].Name)
	ads.Send((<-s.ch).Name)
	v, _ := s.sm.Load("x")
	ads.Send(v.(*id.Account).Name)
	ads.Send(s.at.Load().Name)
	ads.Send(s.av.Load().(*id.Account).Name)
	ads.Send(s.l.Front().Value.(*id.Account).Name)
	ads.Send(s.prof.City)
	ads.Send(s.pp.City)
	ads.Send(s.iface.(*id.Account).Name)
	ads.Send(s.f().Name)
	ads.Send(s.next.cur.Name)
	ads.Send(s.fr[0].Name)
	ads.Send(s.mm["x"][0].Name)
}
func (s *st) move() {
	for _, a := range s.all {
		s.m[a.ID] = a
		s.cur = a
	}
	s.all = s.vals2()
	s.cur, s.all = s.all[0], s.all[1:]
	s.at.Store(s.cur)
	s.sm.Store("x", s.m["x"])
	s.ch <- s.m["y"]
	s.val = *s.cur
	s.vals[0] = s.vals[1]
	s.pp = &s.cur.Profile
	s.prof = *s.pp
	s.fr = s.cur.Friends
	s.iface = s.cur
}
func (s *st) vals2() []*id.Account { return s.all[1:] }

type st2 struct {
	all  []*id.Account
	cur  *id.Account
	val  id.Account
	m    map[string]*id.Account
	at   atomic.Pointer[id.Account]
	ch   chan *id.Account
	fr   []*id.Account
	prof *id.Profile
}

func (s *st2) move() {
	s.val = *s.all[0]
	s.m["x"] = s.all[0]
	s.at.Store(s.all[0])
	s.ch <- s.all[0]
	s.fr = s.all[0].Friends
	s.prof = &s.all[0].Profile
}
func (s *st2) show() {
	ads.Send(s.val.Name)
	ads.Send(s.m["x"].Name)
	ads.Send(s.at.Load().Name)
	ads.Send((<-s.ch).Name)
	ads.Send(s.fr[0].Name)
	ads.Send(s.prof.City)
	ads.Send(s.val.Phone) // want flow(Account.Phone)
}

var last *id.Account
var lasts []*id.Account

func keep(a *id.Account) { last = a; lasts = append(lasts, a); last = lasts[0] }
func read() {
	ads.Send(last.Name)
	ads.Send(lasts[0].Name)
}
func ctx(c context.Context, s *st2) context.Context { return context.WithValue(c, "k", s.all[0]) }
func use(c context.Context)                         { ads.Send(c.Value("k").(*id.Account).Name) }
