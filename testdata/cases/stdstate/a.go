// Package stdstate keeps contacts in what the standard library shares: maps,
// pools, pointers and contexts.
package stdstate

import (
	"bytes"
	"context"
	"sync"
	"sync/atomic"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type (
	phoneKey  struct{}
	nameKey   struct{}
	stringKey string
	otherKey  string
)

// Keys of different types are different keys, whatever they hold.
func keys(ctx context.Context, a *id.Account) {
	ctx = context.WithValue(ctx, stringKey("k"), a.Phone)
	ctx = context.WithValue(ctx, otherKey("k"), a.Name)
	ctx = context.WithValue(ctx, stringKey("l"), a.ID)
	ads.Put(ctx.Value(stringKey("k"))) // want flow(Account.Phone)
	ads.Put(ctx.Value(otherKey("k")))
	ads.Put(ctx.Value(stringKey("l")))
	ads.Put(ctx.Value("k"))
}

func anyKey(ctx context.Context, k any, a *id.Account) {
	ctx = context.WithValue(ctx, phoneKey{}, a.Phone)
	ads.Put(ctx.Value(k)) // want flow(Account.Phone)
	ads.Put(context.WithValue(context.Background(), nameKey{}, a.Name).Value(k))
}

func derived(a *id.Account) {
	ctx := context.WithValue(context.Background(), phoneKey{}, a.Phone)
	d, cancel := context.WithDeadline(context.WithoutCancel(ctx), time.Now())
	defer cancel()
	ads.Put(d.Value(phoneKey{})) // want flow(Account.Phone)
	ads.Put(d.Value(nameKey{}))
}

type deny struct{ who string }

func (d deny) Error() string { return d.who }

func causes(a *id.Account) {
	ctx, cancel := context.WithCancelCause(context.Background())
	inner, stop := context.WithTimeout(ctx, time.Second)
	defer stop()
	cancel(deny{a.Phone})
	ads.Put(context.Cause(inner)) // want flow(Account.Phone)
	other, cancelOther := context.WithCancelCause(context.Background())
	cancelOther(deny{a.Name})
	ads.Put(context.Cause(other))
	late, end := context.WithTimeoutCause(context.Background(), 0, deny{a.Email})
	defer end()
	ads.Put(context.Cause(late)) // want flow(Account.Email)
}

func pools(a *id.Account) {
	var p, q sync.Pool
	p.Put(&id.Profile{City: a.Phone})
	q.Put(&id.Profile{City: a.Name})
	if x, ok := p.Get().(*id.Profile); ok {
		ads.Send(x.City) // want flow(Account.Phone)
	}
	if x, ok := q.Get().(*id.Profile); ok {
		ads.Send(x.City)
	}
}

func pointers(a *id.Account) {
	var p, q atomic.Pointer[string]
	p.Store(&a.Phone)
	q.Store(&a.Name)
	ads.Send(*p.Load()) // want flow(Account.Phone)
	ads.Send(*q.Load())
	old := p.Swap(&a.Name)
	ads.Send(*old) // want flow(Account.Phone)
	var v atomic.Value
	v.Store(id.Profile{City: a.Email})
	ads.Send(v.Load().(id.Profile).City) // want flow(Account.Email)
	ads.Send(v.Load().(id.Profile).Newsletter)
}

// What was looked up by a contact was selected by it.
func lookedUp(m *sync.Map, a *id.Account) {
	v, ok := m.Load(a.Phone)
	if ok {
		ads.Put(v) // want match(Account.Phone)
	}
	w, ok := m.Load(a.ID)
	if ok {
		ads.Put(w)
	}
}

func ranged(a *id.Account) {
	var byPhone, byID sync.Map
	byPhone.Store(a.Phone, a.ID)
	byID.Store(a.ID, a.Name)
	byPhone.Range(func(k, v any) bool {
		ads.Put(k) // want flow(Account.Phone)
		ads.Put(v)
		return true
	})
	byID.Range(func(k, v any) bool {
		ads.Put(k)
		ads.Put(v)
		return true
	})
}

func cleared(a *id.Account) {
	var m sync.Map
	m.Store("k", a.Phone)
	m.Clear()
	v, _ := m.Load("k")
	ads.Put(v)
}

var clean = sync.Pool{New: func() any { return new(bytes.Buffer) }}

var dirty = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// What comes out of a pool is in nobody else's hands: emptied, it is empty.
func cleanText(s string) string {
	b := clean.Get().(*bytes.Buffer)
	defer clean.Put(b)
	b.Reset()
	b.WriteString(s)
	return b.String()
}

func dirtyText(s string) string {
	b := dirty.Get().(*bytes.Buffer)
	defer dirty.Put(b)
	b.WriteString(s)
	return b.String()
}

func reused(a *id.Account) {
	ads.Log(cleanText(a.Phone))
	ads.Send(cleanText(a.Name))
	ads.Log(dirtyText(a.Email))
	ads.Send(dirtyText(a.Name)) // want flow(Account.Email)
}
