// Package svcloop sends functions to goroutines that own the data: event loops, actors, queues.
package svcloop

import (
	"sync"

	"example.com/cases/ads"
)

type A struct {
	ID    string
	Phone string //purpose:source security kind=phone
	Promo string
}

//purpose:guard advertising subject=a
func Allowed(a A) bool { return false }

// The request is a struct with the function and a channel for its error.
type job struct {
	run  func(map[string]A) error
	done chan error
}
type W struct{ q chan *job }

func (w *W) do(f func(map[string]A) error) error {
	j := &job{f, make(chan error, 1)}
	w.q <- j
	return <-j.done
}
func (w *W) phone(id string) (p string, err error) {
	err = w.do(func(m map[string]A) error { p = m[id].Phone; return nil })
	return
}
func (w *W) id(id string) (p string, err error) {
	err = w.do(func(m map[string]A) error { p = m[id].ID; return nil })
	return
}
func t1(w *W) {
	p, _ := w.phone("x")
	ads.Send(p) // want flow(A.Phone)
	q, _ := w.id("x")
	ads.Send(q)
}

// Two answers on channels of their own.
func (w *W) two(id string) {
	a, b := make(chan string, 1), make(chan string, 1)
	w.q <- &job{run: func(m map[string]A) error { a <- m[id].Phone; b <- m[id].ID; return nil }}
	ads.Send(<-a) // want flow(A.Phone)
	ads.Send(<-b)
}

// Only who agreed is answered.
func (w *W) guarded(id string) {
	a := make(chan string, 1)
	w.q <- &job{run: func(m map[string]A) error {
		if x := m[id]; Allowed(x) {
			a <- x.Phone
		}
		return nil
	}}
	ads.Send(<-a)
}

// The answer says whether somebody was found.
func (w *W) has(phone string) bool {
	a := make(chan bool, 1)
	w.q <- &job{run: func(m map[string]A) error {
		for _, x := range m {
			if x.Phone == phone {
				a <- true
				return nil
			}
		}
		a <- false
		return nil
	}}
	return <-a
}
func t2(w *W, k, id string) {
	if w.has(k) {
		ads.Send(id) // want match(A.Phone)
	}
}
func (w *W) count() int {
	a := make(chan int, 1)
	w.q <- &job{run: func(m map[string]A) error { a <- len(m); return nil }}
	return <-a
}
func t3(w *W) {
	if w.count() > 3 {
		ads.Send("x")
	}
}

// Sent by a select.
func (w *W) sel(id string) string {
	c := make(chan string, 1)
	select {
	case w.q <- &job{run: func(m map[string]A) error { c <- m[id].Phone; return nil }}:
		return <-c
	default:
		return ""
	}
}
func t4(w *W) { ads.Send(w.sel("x")) } // want flow(A.Phone)

// The function is a method, the answer a field of what it is bound to.
type req struct {
	id  string
	out string
	wg  sync.WaitGroup
}

func (r *req) run(m map[string]A)   { r.out = m[r.id].Phone; r.wg.Done() }
func (r *req) runID(m map[string]A) { r.out = m[r.id].ID; r.wg.Done() }

type V struct{ q chan func(map[string]A) }

func (v *V) get(id string) string {
	r := &req{id: id}
	r.wg.Add(1)
	v.q <- r.run
	r.wg.Wait()
	return r.out
}
func (v *V) getID(id string) string {
	r := &req{id: id}
	r.wg.Add(1)
	v.q <- r.runID
	r.wg.Wait()
	return r.out
}
func t5(v *V) {
	ads.Send(v.get("x")) // want flow(A.Phone)
	ads.Send(v.getID("x"))
}

// Another function makes it.
func reader(id string, out *string) func(map[string]A) {
	return func(m map[string]A) { *out = m[id].Phone }
}
func readID(id string, out *string) func(map[string]A) {
	return func(m map[string]A) { *out = m[id].ID }
}
func (v *V) made(id string) {
	var s, t string
	v.q <- reader(id, &s)
	v.q <- readID(id, &t)
	ads.Send(s) // want flow(A.Phone)
	ads.Send(t)
}

// Before it is sent it has not run.
func (v *V) before(id string) {
	var s string
	ads.Send(s)
	v.q <- func(m map[string]A) { s = m[id].Phone }
	ads.Send(s) // want flow(A.Phone)
}

// What is sent only reads.
func (v *V) onlyReads(a A) {
	n := a.ID
	v.q <- func(m map[string]A) { _ = m[n].Phone; _ = a.Phone }
	ads.Send(n)
}

// What is sent stores in the data of the receiver.
func (v *V) upd(a A) {
	v.q <- func(m map[string]A) { m[a.ID] = a }
	ads.Send(a.ID)
}

// Only what was set tells what the state is.
type L struct{ q chan func(*string) }

func NewL() *L {
	l := &L{make(chan func(*string))}
	go func() {
		var cur string
		for f := range l.q {
			f(&cur)
		}
	}()
	return l
}
func (l *L) Get() string {
	c := make(chan string)
	l.q <- func(s *string) { c <- *s }
	return <-c
}
func (l *L) Set(v string) { l.q <- func(s *string) { *s = v } }
func t6(a A) {
	l := NewL()
	l.Set(a.Promo)
	ads.Send(l.Get())
	k := NewL()
	k.Set(a.Phone)
	ads.Send(k.Get()) // want flow(A.Phone)
}

// One queue for the program.
var q = make(chan func())

func init() {
	go func() {
		for f := range q {
			f()
		}
	}()
}
func on[T any](f func() T) T {
	c := make(chan T)
	q <- func() { c <- f() }
	return <-c
}
func t7(a A) {
	ads.Send(on(func() string { return a.Phone })) // want flow(A.Phone)
	ads.Send(on(func() string { return a.ID }))
	x := on(func() A { return a })
	ads.Send(x.Phone) // want flow(A.Phone)
	ads.Send(x.ID)
	y := on(func() A { return A{ID: a.ID} })
	ads.Send(y.Phone)
}
func on2[T any](f func() (T, error)) (r T, err error) {
	d := make(chan struct{})
	q <- func() { defer close(d); r, err = f() }
	<-d
	return
}
func t8(a A) {
	x, err := on2(func() (*A, error) { return &a, nil })
	if err == nil {
		ads.Send(x.Phone) // want flow(A.Phone)
		ads.Send(x.ID)
	}
}

// Somebody else sends it.
func post(ch chan<- func(), f func()) { ch <- f }
func t9(ch chan func(), a A) {
	var s, t string
	post(ch, func() { s = a.Phone })
	post(ch, func() { t = a.ID })
	ads.Send(s) // want flow(A.Phone)
	ads.Send(t)
}

func t11(ch chan func(), as []A) {
	var ids []string
	var ps []string
	d := make(chan bool)
	for _, a := range as {
		ch <- func() { ids = append(ids, a.ID); d <- true }
		ch <- func() { ps = append(ps, a.Phone); d <- true }
		<-d
	}
	for _, i := range ids {
		ads.Send(i)
	}
	for _, i := range ps {
		ads.Send(i) // want flow(A.Phone)
	}
}

// What is sent sends another one.
func t12(ch chan func(), a A) {
	c := make(chan string)
	ch <- func() {
		ch <- func() { c <- a.Phone }
	}
	ads.Send(<-c) // want flow(A.Phone)
}

// The channel is of interface values.
func t13(ch chan any, a A) {
	c := make(chan string)
	ch <- func() { c <- a.Phone }
	ads.Send(<-c) // want flow(A.Phone)
}

// The answer is kept in a table, or in fields.
func t14(ch chan func(), a A) {
	m := map[string]string{}
	ch <- func() { m["x"] = a.Phone }
	ch <- func() { m["y"] = a.ID }
	ads.Send(m["x"]) // want flow(A.Phone)
}

type box struct{ v, id string }

func t15(ch chan func(), a A) {
	var b box
	ch <- func() { b.v = a.Phone; b.id = a.ID }
	ads.Send(b.v) // want flow(A.Phone)
	ads.Send(b.id)
}

// The queue is a list, and the answer comes on a channel.
type Q struct {
	mu sync.Mutex
	fs []func()
}

func (q *Q) add(f func()) { q.mu.Lock(); q.fs = append(q.fs, f); q.mu.Unlock() }
func (q *Q) get(a A) string {
	c := make(chan string)
	q.add(func() { c <- a.Phone })
	return <-c
}
func t16(q *Q, a A) { ads.Send(q.get(a)) } // want flow(A.Phone)
