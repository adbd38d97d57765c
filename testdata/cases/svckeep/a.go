// Package svckeep keeps whole accounts in every kind of place and hands on names.
package svckeep

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

var last *id.Account
var lasts []*id.Account

func keep(a *id.Account) { last = a; lasts = append(lasts, a) }
func read() {
	ads.Send(last.Name)
	ads.Send(lasts[0].Name)
}
func ctx(c context.Context, a *id.Account) context.Context { return context.WithValue(c, "k", a) }
func use(c context.Context)                                { ads.Send(c.Value("k").(*id.Account).Name) }

func (s *st) leak() {
	ads.Send(s.cur.Phone)                           // want flow(Account.Phone)
	ads.Send(s.vals[0].Email)                       // want flow(Account.Email)
	ads.Send((<-s.ch).Phone)                        // want flow(Account.Phone)
	ads.Send(s.at.Load().Profile.Backup)            // want flow(Profile.Backup)
	ads.Send(s.l.Front().Value.(*id.Account).Phone) // want flow(Account.Phone)
	ads.Send(s.f().Email)                           // want flow(Account.Email)
	ads.Send(s.iface.(*id.Account).Phone)           // want flow(Account.Phone)
	ads.Put(s.mm["x"])                              // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	ads.Put(last)                                   // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
}
