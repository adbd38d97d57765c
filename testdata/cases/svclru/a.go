// Package svclru has an LRU on container/list, for contacts and for pages.
package svclru

import (
	"container/list"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type entry[V any] struct {
	key string
	val V
}

// LRU keeps the last n.
type LRU[V any] struct {
	mu    sync.Mutex
	n     int
	order *list.List
	items map[string]*list.Element
	evict func(string, V)
}

// New returns an LRU.
func New[V any](n int, evict func(string, V)) *LRU[V] {
	return &LRU[V]{n: n, order: list.New(), items: map[string]*list.Element{}, evict: evict}
}

// Add adds.
func (l *LRU[V]) Add(k string, v V) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if e, ok := l.items[k]; ok {
		e.Value.(*entry[V]).val = v
		l.order.MoveToFront(e)
		return
	}
	l.items[k] = l.order.PushFront(&entry[V]{k, v})
	if l.order.Len() > l.n {
		old := l.order.Back()
		x := l.order.Remove(old).(*entry[V])
		delete(l.items, x.key)
		if l.evict != nil {
			l.evict(x.key, x.val)
		}
	}
}

// Get gets.
func (l *LRU[V]) Get(k string) (v V, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	e, ok := l.items[k]
	if !ok {
		return v, false
	}
	l.order.MoveToFront(e)
	return e.Value.(*entry[V]).val, true
}

type page struct{ title, body string }

// Service has two.
type Service struct {
	contacts *LRU[string]
	pages    *LRU[page]
	names    *LRU[string]
}

// NewService wires.
func NewService() *Service {
	return &Service{
		contacts: New(10, func(k, v string) { ads.Log(k + v) }),
		pages:    New(10, func(k string, p page) { ads.Send(p.title) }),
		names:    New[string](10, nil),
	}
}

// Seen is called by a handler.
func (s *Service) Seen(a *id.Account, p page) {
	s.contacts.Add(a.ID, a.Phone)
	s.pages.Add(p.title, p)
	s.names.Add(a.ID, a.Name)
}

// Show is called by a handler.
func (s *Service) Show(user, title string) {
	if p, ok := s.pages.Get(title); ok {
		ads.Send(p.body)
	}
	if n, ok := s.names.Get(user); ok {
		ads.Send(n)
	}
	if c, ok := s.contacts.Get(user); ok {
		ads.Send(c) // want flow(Account.Phone)
	}
}
