// Package svcshop uses contacts for orders, and everything else for ads.
package svcshop

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type item struct {
	sku   string
	price int
}

type order struct {
	ID      string
	buyer   *id.Account
	Items   []item
	Contact string
	Notify  func(string) error
	Meta    map[string]string
	Placed  time.Time
}

type shop struct {
	mu     sync.RWMutex
	orders map[string]*order
	byUser map[string][]*order
	queue  chan *order
	events chan any
	send   func(to, text string) error
}

func newShop(send func(to, text string) error) *shop {
	s := &shop{
		orders: map[string]*order{},
		byUser: map[string][]*order{},
		queue:  make(chan *order, 10),
		events: make(chan any, 10),
		send:   send,
	}
	go s.deliver()
	return s
}

func (s *shop) deliver() {
	for o := range s.queue {
		if err := s.send(o.Contact, "order "+o.ID); err != nil {
			ads.Log(fmt.Sprintf("%s: %v", o.Contact, err))
			continue
		}
		s.events <- o.ID
	}
}

func (s *shop) place(a *id.Account, items ...item) *order {
	o := &order{
		ID:      fmt.Sprintf("%s-%d", a.ID, len(s.orders)),
		buyer:   a,
		Items:   items,
		Contact: cmp.Or(a.Phone, a.Email),
		Meta:    map[string]string{"city": a.Profile.City, "news": a.Profile.Newsletter},
		Placed:  time.Now(),
	}
	o.Notify = func(text string) error { return s.send(o.Contact, text) }
	s.mu.Lock()
	defer s.mu.Unlock()
	s.orders[o.ID] = o
	s.byUser[a.ID] = append(s.byUser[a.ID], o)
	s.queue <- o
	return o
}

type segment struct {
	City  string   `json:"city"`
	Users []string `json:"users"`
	Total int      `json:"total"`
}

func (s *shop) segments() []segment {
	s.mu.RLock()
	defer s.mu.RUnlock()
	m := map[string]*segment{}
	for user, os := range s.byUser {
		for _, o := range os {
			g := m[o.Meta["city"]]
			if g == nil {
				g = &segment{City: o.Meta["city"]}
				m[g.City] = g
			}
			if !slices.Contains(g.Users, user) {
				g.Users = append(g.Users, user)
			}
			for _, it := range o.Items {
				g.Total += it.price
			}
		}
	}
	var out []segment
	for _, g := range m {
		out = append(out, *g)
	}
	slices.SortFunc(out, func(x, y segment) int { return cmp.Compare(y.Total, x.Total) })
	return out
}

func (s *shop) advertise(context.Context) error {
	segs := s.segments()
	data, err := json.Marshal(segs)
	if err != nil {
		return err
	}
	ads.Bytes(data)
	for _, g := range segs {
		ads.Upload(g.Users)
		ads.Send(strings.ToUpper(g.City))
	}
	for _, o := range s.orders {
		ads.Send(o.ID)
		ads.Put(o.Items)
		ads.Send(o.buyer.Name)
		ads.Send(o.Meta["news"])
		ads.Put(o.Meta)
		ads.Send(o.Placed.String())
		_ = o.Notify("thanks")
	}
	return nil
}

func (s *shop) drain() {
	for e := range s.events {
		ads.Put(e)
	}
}

func run(all []*id.Account) {
	s := newShop(func(to, text string) error { ads.Log(to + text); return nil })
	for _, a := range all {
		o := s.place(a, item{"x", 3})
		ads.Send(o.ID)
	}
	_ = s.advertise(context.Background())
	s.drain()
	for _, o := range s.orders {
		ads.Put(o.Contact) // want flow(Account.Phone) flow(Account.Email)
	}
}
