// Package stdsync shares contacts through sync and sync/atomic.
package stdsync

import (
	"sync"
	"sync/atomic"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func syncMap(a *id.Account) {
	var m, n sync.Map
	m.Store(a.ID, a.Phone)
	n.Store(a.ID, a.Name)
	v, ok := m.Load("x")
	ads.Put(v) // want flow(Account.Phone)
	ads.Put(ok)
	w, _ := n.Load("x")
	ads.Put(w)
	m.Range(func(k, v any) bool {
		ads.Put(k)
		ads.Put(v) // want flow(Account.Phone)
		return true
	})
	x, _ := n.LoadOrStore("k", a.Email)
	ads.Put(x) // want flow(Account.Email)
}

func once(a *id.Account) {
	var o sync.Once
	var s string
	o.Do(func() { s = a.Phone })
	ads.Send(s) // want flow(Account.Phone)
	get := sync.OnceValue(func() string { return a.Email })
	ads.Send(get()) // want flow(Account.Email)
	safe := sync.OnceValue(func() string { return a.Name })
	ads.Send(safe())
}

func pool(a *id.Account) {
	p := sync.Pool{New: func() any { return new(id.Profile) }}
	x := p.Get().(*id.Profile)
	x.City = a.Phone
	p.Put(x)
	y := p.Get().(*id.Profile)
	ads.Send(y.City) // want flow(Account.Phone)
}

func atomics(a *id.Account) {
	var v, w atomic.Value
	v.Store(a.Phone)
	w.Store(a.Name)
	ads.Put(v.Load()) // want flow(Account.Phone)
	ads.Put(w.Load())
	var p atomic.Pointer[id.Profile]
	p.Store(&id.Profile{City: a.Email})
	ads.Send(p.Load().City) // want flow(Account.Email)
	ads.Send(p.Load().Newsletter)
	var n atomic.Int64
	n.Store(int64(a.Phone[0]))
	ads.Score(int(n.Load())) // want flow(Account.Phone)
}

type cell struct {
	mu sync.RWMutex
	s  string
}

func (c *cell) set(s string) { c.mu.Lock(); defer c.mu.Unlock(); c.s = s }
func (c *cell) get() string  { c.mu.RLock(); defer c.mu.RUnlock(); return c.s }

// Two cells that share the mutex's type share nothing else.
func locked(a *id.Account) {
	var c, d cell
	c.set(a.Phone)
	d.set(a.Name)
	ads.Send(c.get()) // want flow(Account.Phone)
	ads.Send(d.get())
}
