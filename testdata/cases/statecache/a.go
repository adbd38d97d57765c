// Package statecache keeps contacts in caches.
package statecache

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type cache struct {
	mu sync.Mutex
	m  map[string]string
}

func newCache() *cache { return &cache{m: map[string]string{}} }

func (c *cache) get(k string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[k]
	return v, ok
}

func (c *cache) put(k, v string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
}

var phones, names = newCache(), newCache()

// HandleSignup is called by a server.
func HandleSignup(a *id.Account) {
	phones.put(a.ID, a.Phone)
	names.put(a.ID, a.Name)
}

// HandleAd is called by a server.
func HandleAd(user string) {
	if p, ok := phones.get(user); ok {
		ads.Send(p) // want flow(Account.Phone)
		ads.Put(ok)
	}
	n, _ := names.get(user)
	ads.Send(n)
}

type entry struct {
	key, val   string
	prev, next *entry
}

type lru struct {
	items map[string]*entry
	head  *entry
	cap   int
}

func newLRU(n int) *lru { return &lru{items: map[string]*entry{}, cap: n} }

func (l *lru) add(k, v string) {
	if e, ok := l.items[k]; ok {
		e.val = v
		return
	}
	e := &entry{key: k, val: v, next: l.head}
	if l.head != nil {
		l.head.prev = e
	}
	l.head = e
	l.items[k] = e
	if len(l.items) > l.cap {
		l.evict()
	}
}

func (l *lru) evict() {
	e := l.head
	for e.next != nil {
		e = e.next
	}
	delete(l.items, e.key)
	if e.prev != nil {
		e.prev.next = nil
	}
}

func (l *lru) lookup(k string) string {
	if e := l.items[k]; e != nil {
		return e.val
	}
	return ""
}

func lrus(a *id.Account) {
	x, y := newLRU(2), newLRU(2)
	x.add(a.ID, a.Email)
	y.add(a.ID, a.Name)
	ads.Send(x.lookup("1")) // want flow(Account.Email)
	ads.Send(y.lookup("1"))
	ads.Send(x.head.key)
}
