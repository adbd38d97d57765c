// Package svcrepog has a generic repository, its queries and its cache.
package svcrepog

import (
	"errors"
	"iter"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type entity interface{ Key() string }

type account struct{ id.Account }

func (a account) Key() string { return a.ID }

type page struct{ title, body string }

func (p page) Key() string { return p.title }

// Repo keeps entities.
type Repo[T entity] struct {
	rows  map[string]T
	hooks []func(T)
}

// NewRepo returns one.
func NewRepo[T entity](hooks ...func(T)) *Repo[T] {
	return &Repo[T]{rows: map[string]T{}, hooks: hooks}
}

// Save saves.
func (r *Repo[T]) Save(v T) {
	r.rows[v.Key()] = v
	for _, h := range r.hooks {
		h(v)
	}
}

// Get gets.
func (r *Repo[T]) Get(k string) (T, error) {
	v, ok := r.rows[k]
	if !ok {
		return v, errors.New("none: " + k)
	}
	return v, nil
}

// Query starts a query.
func (r *Repo[T]) Query() *Query[T] { return &Query[T]{repo: r} }

// Query filters.
type Query[T entity] struct {
	repo  *Repo[T]
	conds []func(T) bool
	limit int
}

// Where adds a condition.
func (q *Query[T]) Where(f func(T) bool) *Query[T] { q.conds = append(q.conds, f); return q }

// Limit limits.
func (q *Query[T]) Limit(n int) *Query[T] { q.limit = n; return q }

// All runs.
func (q *Query[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		n := 0
	rows:
		for _, v := range q.repo.rows {
			for _, c := range q.conds {
				if !c(v) {
					continue rows
				}
			}
			if n++; q.limit > 0 && n > q.limit || !yield(v) {
				return
			}
		}
	}
}

// Pluck takes one value of each.
func Pluck[T entity, V any](q *Query[T], f func(T) V) (out []V) {
	for v := range q.All() {
		out = append(out, f(v))
	}
	return out
}

func accounts(all []id.Account) {
	r := NewRepo(func(a account) { ads.Send(a.Name) })
	for _, a := range all {
		r.Save(account{a})
	}
	adults := r.Query().Where(func(a account) bool { return a.Age > 17 }).Limit(10)
	ads.Upload(Pluck(adults, func(a account) string { return a.ID }))
	ads.Upload(Pluck(adults, func(a account) string { return a.Phone })) // want flow(Account.Phone)
	byLead := r.Query().Where(func(a account) bool { return slices.Contains([]string{"x", "y"}, a.Name) })
	ads.Upload(Pluck(byLead, account.Key))
	a, err := r.Get("x")
	if err != nil {
		ads.Send(err.Error())
	}
	ads.Send(a.Email) // want flow(Account.Email)
	ads.Send(a.Key())
}

func pages() {
	r := NewRepo[page]()
	r.Save(page{"x", "y"})
	p, _ := r.Get("x")
	ads.Put(p)
	ads.Upload(Pluck(r.Query(), func(p page) string { return p.body }))
}

func leads(r *Repo[account], list []string) {
	hits := r.Query().Where(func(a account) bool { return slices.Contains(list, a.Email) })
	for a := range hits.All() {
		ads.Send(a.ID) // want match(Account.Email)
	}
	named := r.Query().Where(func(a account) bool { return slices.Contains(list, a.Name) })
	for a := range named.All() {
		ads.Send(a.ID)
	}
}
