// Package svclist keeps accounts in a list behind a service.
package svclist

import (
	"container/list"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type entry struct {
	key   string
	value *id.Account
	dead  string
}

type C struct {
	order *list.List
	items map[string]*list.Element
}

func (c *C) Get(k string) (*id.Account, bool) {
	el, ok := c.items[k]
	if !ok {
		return nil, false
	}
	e := el.Value.(*entry)
	ads.Send(e.dead)
	return e.value, true
}

func (c *C) Add(k string, a *id.Account) {
	c.items[k] = c.order.PushFront(&entry{key: k, value: a, dead: k + "x"})
}

func (c *C) Drop() {
	e := c.order.Remove(c.order.Back()).(*entry)
	delete(c.items, e.key)
	ads.Send(e.value.ID)
	ads.Send(e.value.Phone) // want flow(Account.Phone)
}

func (c *C) Do(k string) *id.Account {
	a := id.Load(k)
	c.Add(k, a)
	return a
}

type S struct{ c *C }

func (s *S) Use(k string) {
	a := s.c.Do(k)
	ads.Send(a.ID)
	ads.Send(a.Phone) // want flow(Account.Phone)
	b, ok := s.c.Get(k)
	if ok {
		ads.Send(b.ID)
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
}
