// Package svcmonads has results, options, resolvers, heaps and lists.
package svcmonads

import (
	"container/heap"
	"container/list"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Result is a monad.
type Result[T any] struct {
	val T
	err error
}

func Ok[T any](v T) Result[T]      { return Result[T]{val: v} }
func Err[T any](e error) Result[T] { return Result[T]{err: e} }
func (r Result[T]) Must() T {
	if r.err != nil {
		panic(r.err)
	}
	return r.val
}
func (r Result[T]) Or(d T) T {
	if r.err != nil {
		return d
	}
	return r.val
}
func Then[T, U any](r Result[T], f func(T) Result[U]) Result[U] {
	if r.err != nil {
		return Err[U](r.err)
	}
	return f(r.val)
}

func load(u string) Result[*id.Account] {
	if a := id.Load(u); a != nil {
		return Ok(a)
	}
	return Err[*id.Account](errors.New("no " + u))
}
func phone(a *id.Account) Result[string] { return Ok(a.Phone) }
func name(a *id.Account) Result[string]  { return Ok(a.Name) }
func adult(a *id.Account) Result[string] {
	if a.Age < 18 {
		return Err[string](fmt.Errorf("%s too young", a.Email))
	}
	return Ok(a.ID)
}

func results(u string) {
	ads.Send(Then(load(u), phone).Must()) // want flow(Account.Phone)
	ads.Send(Then(load(u), name).Must())
	ads.Send(Then(load(u), phone).Or("none")) // want flow(Account.Phone)
	ads.Send(Then(Then(load(u), name), func(s string) Result[string] { return Ok("hi " + s) }).Or("none"))
	r := Then(load(u), adult)
	ads.Send(r.Or("x"))
	if r.err != nil {
		ads.Send(r.err.Error()) // want flow(Account.Email)
	}
	q := Then(load(u), name)
	if q.err != nil {
		ads.Send(q.err.Error())
	}
}

// Maybe is optional.
type Maybe[T any] struct{ v *T }

func Some[T any](v T) Maybe[T] { return Maybe[T]{&v} }
func None[T any]() Maybe[T]    { return Maybe[T]{} }
func (m Maybe[T]) Get() (T, bool) {
	if m.v == nil {
		var z T
		return z, false
	}
	return *m.v, true
}

func backup(a *id.Account) Maybe[string] {
	if a.Profile.Backup == "" {
		return None[string]()
	}
	return Some(a.Profile.Backup)
}

func maybes(a *id.Account) {
	if s, ok := backup(a).Get(); ok {
		ads.Send(s) // want flow(Profile.Backup)
		ads.Send(a.ID)
	}
	_, has := backup(a).Get()
	ads.Put(has)
}

// resolvers
type resolver func(ctx context.Context, src any, args map[string]any) (any, error)

type object struct {
	name   string
	fields map[string]resolver
}

var person = object{"person", map[string]resolver{
	"name":  func(_ context.Context, src any, _ map[string]any) (any, error) { return src.(*id.Account).Name, nil },
	"phone": func(_ context.Context, src any, _ map[string]any) (any, error) { return src.(*id.Account).Phone, nil },
}}

func (o object) run(ctx context.Context, src any, want []string) (map[string]any, error) {
	out := map[string]any{}
	for _, f := range want {
		r, ok := o.fields[f]
		if !ok {
			return nil, fmt.Errorf("no field %s of %s", f, o.name)
		}
		v, err := r(ctx, src, nil)
		if err != nil {
			return nil, err
		}
		out[f] = v
	}
	return out, nil
}

func query(ctx context.Context, a *id.Account, want []string) {
	m, err := person.run(ctx, a, want)
	if err != nil {
		ads.Send(err.Error())
		return
	}
	data, _ := json.Marshal(m)
	ads.Bytes(data) // want flow(Account.Phone)
}

// a priority queue
type item struct {
	a    *id.Account
	prio int
}
type pq []*item

func (q pq) Len() int           { return len(q) }
func (q pq) Less(i, j int) bool { return q[i].prio < q[j].prio }
func (q pq) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *pq) Push(x any)        { *q = append(*q, x.(*item)) }
func (q *pq) Pop() any {
	old := *q
	n := len(old)
	it := old[n-1]
	*q = old[:n-1]
	return it
}

func prios(all []*id.Account) {
	q := &pq{}
	for _, a := range all {
		heap.Push(q, &item{a, a.Age})
	}
	for q.Len() > 0 {
		it := heap.Pop(q).(*item)
		ads.Send(it.a.ID)
		ads.Send(it.a.Phone) // want flow(Account.Phone)
		ads.Score(it.prio)
	}
}

// an LRU
type entry[K comparable, V any] struct {
	k K
	v V
}
type LRU[K comparable, V any] struct {
	cap int
	l   *list.List
	m   map[K]*list.Element
}

func NewLRU[K comparable, V any](n int) *LRU[K, V] {
	return &LRU[K, V]{n, list.New(), map[K]*list.Element{}}
}
func (c *LRU[K, V]) Put(k K, v V) {
	if e, ok := c.m[k]; ok {
		e.Value.(*entry[K, V]).v = v
		c.l.MoveToFront(e)
		return
	}
	c.m[k] = c.l.PushFront(&entry[K, V]{k, v})
	if c.l.Len() > c.cap {
		b := c.l.Back()
		c.l.Remove(b)
		delete(c.m, b.Value.(*entry[K, V]).k)
	}
}
func (c *LRU[K, V]) Get(k K) (v V, ok bool) {
	e, ok := c.m[k]
	if !ok {
		return v, false
	}
	c.l.MoveToFront(e)
	return e.Value.(*entry[K, V]).v, true
}

func lru(all []*id.Account, leads []string) {
	byID := NewLRU[string, string](9)
	byMail := NewLRU[string, string](9)
	names := NewLRU[string, string](9)
	for _, a := range all {
		byID.Put(a.ID, a.Phone)
		byMail.Put(a.Email, a.ID)
		names.Put(a.ID, a.Name)
	}
	for _, l := range leads {
		if v, ok := byID.Get(l); ok {
			ads.Send(v) // want flow(Account.Phone)
		}
		if v, ok := byMail.Get(l); ok {
			ads.Send(v) // want match(Account.Email)
		}
		if v, ok := names.Get(l); ok {
			ads.Send(v)
		}
	}
}

// iterators
func Filter[T any](s iter.Seq[T], f func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if f(v) && !yield(v) {
				return
			}
		}
	}
}
func MapSeq[T, U any](s iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		s(func(v T) bool { return yield(f(v)) })
	}
}
func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		nextA, stopA := iter.Pull(a)
		defer stopA()
		nextB, stopB := iter.Pull(b)
		defer stopB()
		for {
			x, ok1 := nextA()
			y, ok2 := nextB()
			if !ok1 || !ok2 || !yield(x, y) {
				return
			}
		}
	}
}
func Take[T any](s iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if n--; n < 0 || !yield(v) {
				return
			}
		}
	}
}

func seqs(all []*id.Account, leads []string) {
	mail := func(a *id.Account) string { return a.Email }
	nm := func(a *id.Account) string { return a.Name }
	for s := range Take(MapSeq(slices.Values(all), mail), 3) {
		ads.Send(s) // want flow(Account.Email)
	}
	for s := range Take(MapSeq(slices.Values(all), nm), 3) {
		ads.Send(s)
	}
	for a, b := range Zip(MapSeq(slices.Values(all), nm), MapSeq(slices.Values(all), mail)) {
		ads.Send(a)
		ads.Send(b) // want flow(Account.Email)
	}
	hit := Filter(slices.Values(all), func(a *id.Account) bool { return slices.Contains(leads, a.Phone) })
	ads.Upload(slices.Collect(MapSeq(hit, nm))) // want match(Account.Phone)
	old := Filter(slices.Values(all), func(a *id.Account) bool { return a.Age > 60 })
	ads.Upload(slices.Collect(MapSeq(old, nm)))
	ads.Upload(slices.Sorted(maps.Keys(maps.Collect(Zip(MapSeq(slices.Values(all), nm), MapSeq(slices.Values(all), mail))))))
	ads.Upload(slices.Sorted(maps.Values(maps.Collect(Zip(MapSeq(slices.Values(all), nm), MapSeq(slices.Values(all), mail)))))) // want flow(Account.Email)
}

// panics
func must(a *id.Account) string {
	if a.Age < 0 {
		panic(fmt.Sprintf("bad account %s", a.Phone))
	}
	return a.ID
}

func recovering(a *id.Account) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
			ads.Send(fmt.Sprint(r)) // want flow(Account.Phone)
		}
	}()
	ads.Send(must(a))
	return nil
}

func caller(a *id.Account) {
	if err := recovering(a); err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone)
	}
}

// closures
func closures(all []*id.Account) {
	var fs, gs []func()
	for _, a := range all {
		p, n := a.Phone, a.Name
		fs = append(fs, func() { ads.Send(n) })
		gs = append(gs, func() { ads.Send(p) }) // want flow(Account.Phone)
	}
	for _, f := range fs {
		f()
	}
	for _, g := range gs {
		g()
	}
	count := counter()
	for range all {
		ads.Score(count())
	}
	acc := accumulate()
	for _, a := range all {
		acc(a.Phone)
	}
	ads.Send(acc("")) // want flow(Account.Phone)
	acc2 := accumulate()
	ads.Send(acc2("x"))
}

func counter() func() int { n := 0; return func() int { n++; return n } }
func accumulate() func(string) string {
	var b strings.Builder
	return func(s string) string { b.WriteString(s); return b.String() }
}

// once, pools
var (
	once   sync.Once
	cached []string
	plain  []string
)

func cachedPhones() []string {
	once.Do(func() {
		for _, a := range id.LoadAll() {
			cached = append(cached, a.Phone)
			plain = append(plain, a.Name)
		}
	})
	return cached
}

func useCached() {
	ads.Upload(cachedPhones()) // want flow(Account.Phone)
	ads.Upload(plain)
	get := sync.OnceValue(func() string { return id.Load("1").Email })
	ads.Send(get()) // want flow(Account.Email)
	get2 := sync.OnceValues(func() (string, error) { return id.Load("1").Name, nil })
	n, _ := get2()
	ads.Send(n)
}

func groupBy[K comparable, V any](in []V, key func(V) K) map[K][]V {
	out := map[K][]V{}
	for _, v := range in {
		out[key(v)] = append(out[key(v)], v)
	}
	return out
}

func groups(all []*id.Account) {
	byCity := groupBy(all, func(a *id.Account) string { return a.Profile.City })
	for c, as := range byCity {
		ads.Send(c)
		ads.Score(len(as))
		for _, a := range as {
			ads.Send(a.Name)
			ads.Send(a.Email) // want flow(Account.Email)
		}
	}
	keys := make([]string, 0)
	for c := range byCity {
		keys = append(keys, c)
	}
	sort.Strings(keys)
	ads.Upload(keys)
}
