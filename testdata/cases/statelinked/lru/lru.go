// Package lru has two caches in one owner, and two in package variables, that move their
// entries to the front of a list when they are asked for them.
package lru

// User is an account.
type User struct {
	ID, Nick string
	//purpose:source security kind=phone
	Phone string
}

// Send is a sink.
//
//purpose:sink advertising
func Send(v ...any) {}

type cache struct {
	most       int
	m          map[string]*entry
	head, tail *entry
}

type entry struct {
	k, v       string
	prev, next *entry
}

func newCache(n int) *cache {
	c := &cache{most: n, m: map[string]*entry{}, head: &entry{}, tail: &entry{}}
	c.head.next, c.tail.prev = c.tail, c.head
	return c
}

func (c *cache) unlink(e *entry) { e.prev.next, e.next.prev = e.next, e.prev }

func (c *cache) front(e *entry) {
	e.next, e.prev = c.head.next, c.head
	c.head.next.prev = e
	c.head.next = e
}

func (c *cache) put(k, v string) {
	if e, ok := c.m[k]; ok {
		e.v = v
		c.unlink(e)
		c.front(e)
		return
	}
	e := &entry{k: k, v: v}
	c.m[k] = e
	c.front(e)
	if len(c.m) > c.most {
		last := c.tail.prev
		c.unlink(last)
		delete(c.m, last.k)
	}
}

func (c *cache) get(k string) (string, bool) {
	e, ok := c.m[k]
	if !ok {
		return "", false
	}
	c.unlink(e)
	c.front(e)
	return e.v, true
}

func (c *cache) newest() string { return c.head.next.v }

type service struct{ sec, adv *cache }

func newService() *service { return &service{newCache(1), newCache(2)} }

func (s *service) login(u *User) {
	s.sec.put(u.ID, u.Phone)
	s.adv.put(u.ID, u.Nick)
}

func (s *service) show(k string) {
	v, _ := s.sec.get(k)
	Send(k, v)           // want flow(User.Phone)
	Send(s.sec.newest()) // want flow(User.Phone)
	v, _ = s.adv.get(k)
	Send(k, v)
	Send(s.adv.newest())
}

var security, ads = newCache(1), newCache(2)

func login(u *User) {
	security.put(u.ID, u.Phone)
	ads.put(u.ID, u.Nick)
}

func show(k string) {
	v, _ := security.get(k)
	Send(k, v) // want flow(User.Phone)
	v, _ = ads.get(k)
	Send(k, v)
}
