// Package svccacheg has one generic cache, used for contacts and for names.
package svccacheg

import (
	"sync"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type item[V any] struct {
	val     V
	expires time.Time
}

// Cache keeps values for a while.
type Cache[K comparable, V any] struct {
	mu   sync.RWMutex
	m    map[K]item[V]
	ttl  time.Duration
	load func(K) (V, error)
}

// NewCache returns a cache that loads what it lacks.
func NewCache[K comparable, V any](ttl time.Duration, load func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{m: make(map[K]item[V]), ttl: ttl, load: load}
}

// Get returns what is cached, or loads it.
func (c *Cache[K, V]) Get(k K) (V, error) {
	c.mu.RLock()
	it, ok := c.m[k]
	c.mu.RUnlock()
	if ok && time.Now().Before(it.expires) {
		return it.val, nil
	}
	v, err := c.load(k)
	if err != nil {
		var zero V
		return zero, err
	}
	c.Set(k, v)
	return v, nil
}

// Set caches v.
func (c *Cache[K, V]) Set(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = item[V]{val: v, expires: time.Now().Add(c.ttl)}
}

func phoneOf(user string) (string, error) { return id.Load(user).Phone, nil }
func nameOf(user string) (string, error)  { return id.Load(user).Name, nil }

// Server has two caches of the same type.
type Server struct {
	phones *Cache[string, string]
	names  *Cache[string, string]
	ages   *Cache[string, int]
}

// NewServer returns a server.
func NewServer() *Server {
	return &Server{
		phones: NewCache(time.Minute, phoneOf),
		names:  NewCache(time.Minute, nameOf),
		ages:   NewCache(time.Hour, func(user string) (int, error) { return id.Load(user).Age, nil }),
	}
}

// Phone serves an ad.
func (s *Server) Phone(user string) {
	p, err := s.phones.Get(user)
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Send(p) // want flow(Account.Phone)
}

// Name serves an ad.
func (s *Server) Name(user string) {
	n, _ := s.names.Get(user)
	ads.Send(n)
	age, _ := s.ages.Get(user)
	ads.Score(age)
}

func local(a *id.Account) {
	c := NewCache[string, *id.Account](time.Hour, nil)
	c.Set(a.ID, a)
	got, _ := c.Get("x")
	ads.Send(got.Name)
	ads.Send(got.Email) // want flow(Account.Email)
	d := NewCache[string, id.Profile](time.Hour, nil)
	d.Set(a.ID, id.Profile{City: a.Profile.City, Newsletter: a.Profile.Newsletter})
	pr, _ := d.Get("x")
	ads.Put(pr)
}
