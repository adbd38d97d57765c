package svcloop

import "example.com/cases/ads"

type state struct{ phone, promo string }

// The loop is a method, and the state a field.
type LL struct {
	st state
	ch chan func(*state)
}

func NewLL() *LL {
	l := &LL{ch: make(chan func(*state))}
	go l.run()
	return l
}
func (l *LL) run() {
	for f := range l.ch {
		f(&l.st)
	}
}
func (l *LL) Set(p string)  { l.ch <- func(s *state) { s.phone = p } }
func (l *LL) SetP(p string) { l.ch <- func(s *state) { s.promo = p } }
func (l *LL) Phone() string {
	c := make(chan string, 1)
	l.ch <- func(s *state) { c <- s.phone }
	return <-c
}
func (l *LL) Promo() string {
	c := make(chan string, 1)
	l.ch <- func(s *state) { c <- s.promo }
	return <-c
}
func e1(a A) {
	l := NewLL()
	l.Set(a.Phone)
	l.SetP(a.Promo)
	ads.Send(l.Phone()) // want flow(A.Phone)
	ads.Send(l.Promo())
}

type Svc struct{ l *LL }

func NewSvc() *Svc       { return &Svc{NewLL()} }
func (s *Svc) Save(a A)  { s.l.Set(a.Phone) }
func (s *Svc) Publish()  { ads.Send(s.l.Phone()) } // want flow(A.Phone)
func (s *Svc) PublishP() { ads.Send(s.l.Promo()) }
func e2(a A) {
	s := NewSvc()
	s.Save(a)
	s.Publish()
	s.PublishP()
}

// The state is a variable of the goroutine.
type M struct{ ch chan func(map[string]string) }

func NewM() *M {
	m := &M{make(chan func(map[string]string))}
	go func() {
		st := map[string]string{}
		for f := range m.ch {
			f(st)
		}
	}()
	return m
}
func (m *M) Put(k, v string) { m.ch <- func(st map[string]string) { st[k] = v } }
func (m *M) Get(k string) (v string) {
	d := make(chan struct{})
	m.ch <- func(st map[string]string) { v = st[k]; close(d) }
	<-d
	return v
}
func e3(a A) {
	m := NewM()
	m.Put(a.ID, a.Phone)
	ads.Send(m.Get(a.ID)) // want flow(A.Phone)
}

// The goroutine has the accounts.
type N struct{ ch chan func(map[string]A) }

func NewN() *N {
	n := &N{make(chan func(map[string]A))}
	go func() {
		st := map[string]A{}
		for f := range n.ch {
			f(st)
		}
	}()
	return n
}
func (n *N) Phone(k string) (v string) {
	d := make(chan struct{})
	n.ch <- func(st map[string]A) { v = st[k].Phone; close(d) }
	<-d
	return v
}
func (n *N) PhoneC(k string) string {
	c := make(chan string, 1)
	n.ch <- func(st map[string]A) { c <- st[k].Phone }
	return <-c
}
func (n *N) Acct(k string) A {
	c := make(chan A, 1)
	n.ch <- func(st map[string]A) { c <- st[k] }
	return <-c
}
func (n *N) Put(a A) { n.ch <- func(st map[string]A) { st[a.ID] = a } }
func e4(a A) {
	n := NewN()
	n.Put(a)
	ads.Send(n.Phone(a.ID))      // want flow(A.Phone)
	ads.Send(n.PhoneC(a.ID))     // want flow(A.Phone)
	ads.Send(n.Acct(a.ID).Phone) // want flow(A.Phone)
	ads.Send(n.Acct(a.ID).ID)
}
func e5(n *N, id string) {
	ads.Send(n.Phone(id))  // want flow(A.Phone)
	ads.Send(n.PhoneC(id)) // want flow(A.Phone)
}
