// Package svcring has ring buffers and windows of time.
package svcring

import (
	"slices"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type ring[T any] struct {
	buf  []T
	next int
	full bool
}

func newRing[T any](n int) *ring[T] { return &ring[T]{buf: make([]T, n)} }

func (r *ring[T]) push(v T) {
	r.buf[r.next] = v
	r.next = (r.next + 1) % len(r.buf)
	r.full = r.full || r.next == 0
}

func (r *ring[T]) items() []T {
	if !r.full {
		return slices.Clone(r.buf[:r.next])
	}
	return append(slices.Clone(r.buf[r.next:]), r.buf[:r.next]...)
}

func (r *ring[T]) len() int { return len(r.items()) }

func rings(all []*id.Account) {
	mails, names := newRing[string](8), newRing[string](8)
	for _, a := range all {
		mails.push(a.Email)
		names.push(a.Name)
	}
	ads.Upload(mails.items()) // want flow(Account.Email)
	ads.Upload(names.items())
	ads.Score(names.len())
}

type sample struct {
	at  time.Time
	key string
	n   int
}

type window struct {
	span    time.Duration
	samples []sample
	totals  map[string]int
}

func (w *window) add(now time.Time, key string) {
	w.trim(now)
	w.samples = append(w.samples, sample{now, key, 1})
	w.totals[key]++
}

func (w *window) trim(now time.Time) {
	i := 0
	for i < len(w.samples) && now.Sub(w.samples[i].at) > w.span {
		w.totals[w.samples[i].key] -= w.samples[i].n
		i++
	}
	w.samples = w.samples[i:]
}

func (w *window) top() (best string, n int) {
	for k, c := range w.totals {
		if c > n {
			best, n = k, c
		}
	}
	return best, n
}

func windows(all []*id.Account) {
	now := time.Now()
	cities := &window{span: time.Hour, totals: map[string]int{}}
	phones := &window{span: time.Hour, totals: map[string]int{}}
	for _, a := range all {
		cities.add(now, a.Profile.City)
		phones.add(now, a.Phone)
	}
	best, n := cities.top()
	ads.Send(best)
	ads.Score(n)
	ads.Put(cities.samples)
	ads.Put(phones.samples) // want flow(Account.Phone)
	ads.Score(len(phones.samples))
}
