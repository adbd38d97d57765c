// Package svcsnap reads snapshots that another method has stored.
package svcsnap

import (
	"sync/atomic"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type Snapshot struct {
	ByID  map[string]*id.Account
	Names []string
	Mails []string
}

type Store struct{ cur atomic.Pointer[Snapshot] }

func (s *Store) Refresh() {
	n := &Snapshot{ByID: map[string]*id.Account{}}
	for _, a := range id.LoadAll() {
		n.ByID[a.ID] = a
		n.Names = append(n.Names, a.Name)
		n.Mails = append(n.Mails, a.Email)
	}
	s.cur.Store(n)
}

func (s *Store) Current() *Snapshot { return s.cur.Load() }

func Use(s *Store) {
	cur := s.Current()
	ads.Upload(cur.Names)
	ads.Upload(cur.Mails) // want flow(Account.Email)
	for key, a := range cur.ByID {
		ads.Send(key)
		ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
		ads.Send(a.Profile.City)
	}
}

type store2 struct{ cur *Snapshot }

func (s *store2) Refresh() {
	n := &Snapshot{ByID: map[string]*id.Account{}}
	for _, a := range id.LoadAll() {
		n.ByID[a.ID] = a
		n.Names = append(n.Names, a.Name)
		n.Mails = append(n.Mails, a.Email)
	}
	s.cur = n
}

func Use2(s *store2) {
	cur := s.cur
	ads.Upload(cur.Names)
	ads.Upload(cur.Mails) // want flow(Account.Email)
	for key, a := range cur.ByID {
		ads.Send(key)
		ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
		ads.Send(a.Profile.City)
	}
}

type store3 struct{ cur map[string]*id.Account }

func (s *store3) Refresh() {
	s.cur = map[string]*id.Account{}
	for _, a := range id.LoadAll() {
		s.cur[a.ID] = a
	}
}

func Use3(s *store3) {
	for key, a := range s.cur {
		ads.Send(key)
		ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
		ads.Send(a.Profile.City)
	}
}
