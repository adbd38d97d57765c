// Package dynboxedidioms has pools, contexts, options and events that are generic over what they hold as any.
package dynboxedidioms

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

type account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

func (a *account) Key() string   { return a.ID }
func (a *account) Text() string  { return "tel:" + a.Phone }
func (a *account) Error() string { return "bad " + a.Phone }

//purpose:sink advertising
func Track(s string) { fmt.Println("SINK", s) }

// 1: generic implementation behind an interface
type Handler interface{ Handle(v any) string }

type typed[T any] struct{ f func(T) string }

func (t *typed[T]) Handle(v any) string {
	x, ok := v.(T)
	if !ok {
		return ""
	}
	return t.f(x)
}

func New[T any](f func(T) string) Handler { return &typed[T]{f} }

// 2: P constraint
func as[T any, P interface {
	*T
	Text() string
}](p P) interface{ Text() string } {
	return p
}

// 3: generic pool
type Pool[T any] struct{ p sync.Pool }

func NewPool[T any](f func() *T) *Pool[T] {
	return &Pool[T]{sync.Pool{New: func() any { return f() }}}
}
func (p *Pool[T]) Get() *T  { return p.p.Get().(*T) }
func (p *Pool[T]) Put(v *T) { p.p.Put(v) }

// 4: context value helper
type ctxKey[T any] struct{}

func With[T any](ctx context.Context, v *T) context.Context {
	return context.WithValue(ctx, ctxKey[T]{}, v)
}
func From[T any](ctx context.Context) (*T, bool) {
	v, ok := ctx.Value(ctxKey[T]{}).(*T)
	return v, ok
}

// 5: sync.Map wrapper
type Map[K comparable, V any] struct{ m sync.Map }

func (m *Map[K, V]) Store(k K, v V) { m.m.Store(k, v) }
func (m *Map[K, V]) Load(k K) (v V, ok bool) {
	x, ok := m.m.Load(k)
	if !ok {
		return v, false
	}
	return x.(V), true
}
func (m *Map[K, V]) Range(f func(K, V) bool) {
	m.m.Range(func(k, v any) bool { return f(k.(K), v.(V)) })
}

// 6: errors.As generic
func asErr[T error](err error) (t T, ok bool) {
	ok = errors.As(err, &t)
	return
}

// 7: container
type Container struct{ m map[string]any }

func Provide[T any](c *Container, f func() T) { c.m[fmt.Sprintf("%T", *new(T))] = f }
func Resolve[T any](c *Container) T           { return c.m[fmt.Sprintf("%T", *new(T))].(func() T)() }

// 8: optional
type Opt[T any] struct {
	v  *T
	ok bool
}

func Some[T any](v T) Opt[T] { return Opt[T]{&v, true} }
func (o Opt[T]) Or(d T) T {
	if o.ok {
		return *o.v
	}
	return d
}
func (o Opt[T]) Any() any { return o.v }

// 9: event with generic payload
type Event interface{ Name() string }
type Of[T any] struct{ Data T }

func (o Of[T]) Name() string { return fmt.Sprintf("%T", o.Data) }
func Emit[T any](hs []func(Event), d T) {
	for _, h := range hs {
		h(Of[T]{d})
	}
}

// 10: JSON into generic
func decode[T any](s string) (*T, error) {
	v := new(T)
	return v, json.Unmarshal([]byte(s), v)
}

// 11: atomic.Pointer wrapped
type Ref[T any] struct{ p atomic.Pointer[T] }

func (r *Ref[T]) Any() any { return r.p.Load() }

// 12: list of results
type Result[T any] struct {
	V   T
	Err error
}

func Go[T any](f func() (T, error)) any {
	v, err := f()
	return Result[T]{v, err}
}

func run() {
	a := &account{"1", "MK1"}
	h := New(func(a *account) string { return a.Phone })
	Track(h.Handle(a)) // want flow(account.Phone)
	h2 := New(func(s string) string { return s })
	Track(h2.Handle("x"))
	Track(as[account](a).Text())                // want flow(account.Phone)
	Track(any(as[account](a)).(*account).Phone) // want flow(account.Phone)
	p := NewPool(func() *account { return a })
	Track(p.Get().Phone) // want flow(account.Phone)
	ctx := With(context.Background(), a)
	if v, ok := From[account](ctx); ok {
		Track(v.Phone) // want flow(account.Phone)
	}
	m := &Map[string, *account]{}
	m.Store("1", a)
	if v, ok := m.Load("1"); ok {
		Track(v.Phone) // want flow(account.Phone)
	}
	m.Range(func(k string, v *account) bool {
		Track(v.Phone) // want flow(account.Phone)
		return true
	})
	if e, ok := asErr[*account](fmt.Errorf("x: %w", a)); ok {
		Track(e.Phone) // want flow(account.Phone)
	}
	c := &Container{map[string]any{}}
	Provide(c, func() *account { return a })
	Track(Resolve[*account](c).Phone) // want flow(account.Phone)
	o := Some(*a)
	Track(o.Or(account{}).Phone)    // want flow(account.Phone)
	Track(o.Any().(*account).Phone) // want flow(account.Phone)
	Emit([]func(Event){func(e Event) {
		if d, ok := e.(Of[*account]); ok {
			Track(d.Data.Phone) // want flow(account.Phone)
		}
		Track(e.Name())
	}}, a)
	d, _ := decode[account](`{"Phone":"MK1"}`)
	Track(d.Phone) // want flow(account.Phone)
	r := &Ref[account]{}
	r.p.Store(a)
	Track(r.Any().(*account).Phone) // want flow(account.Phone)
	if x, ok := Go(func() (*account, error) { return a, nil }).(Result[*account]); ok {
		Track(x.V.Phone) // want flow(account.Phone)
	}
}
