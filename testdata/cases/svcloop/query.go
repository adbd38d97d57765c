package svcloop

import "example.com/cases/ads"

type text struct{ phone string }

type Loop struct {
	state text
	ch    chan func(*text)
}

func NewLoop() *Loop {
	l := &Loop{ch: make(chan func(*text))}
	go func() {
		for f := range l.ch {
			f(&l.state)
		}
	}()
	return l
}

func (l *Loop) Do(f func(*text)) {
	d := make(chan struct{})
	l.ch <- func(s *text) { defer close(d); f(s) }
	<-d
}

func (l *Loop) Do2(f func(*text)) { l.ch <- f }
func (l *Loop) Do3(f func(*text)) { f(&l.state) }

func Query(l *Loop, f func(*text) string) (t string) {
	l.Do(func(s *text) { t = f(s) })
	return
}
func Query2(l *Loop, f func(*text) string) string {
	var t string
	l.Do2(func(s *text) { t = f(s) })
	return t
}
func Query3(l *Loop, f func(*text) string) string {
	var t string
	l.Do3(func(s *text) { t = f(s) })
	return t
}
func (l *Loop) Phone() (p string) {
	l.Do2(func(s *text) { p = s.phone })
	return
}
func (l *Loop) PhoneCh() string {
	c := make(chan string, 1)
	l.Do2(func(s *text) { c <- s.phone })
	return <-c
}

func asked1(a A) {
	l := NewLoop()
	l.Do(func(s *text) { s.phone = a.Phone })
	ads.Send(Query(l, func(s *text) string { return s.phone })) // want flow(A.Phone)
}
func asked2(a A) {
	l := NewLoop()
	l.Do2(func(s *text) { s.phone = a.Phone })
	ads.Send(Query2(l, func(s *text) string { return s.phone })) // want flow(A.Phone)
}
func asked3(a A) {
	l := NewLoop()
	l.Do3(func(s *text) { s.phone = a.Phone })
	ads.Send(Query3(l, func(s *text) string { return s.phone })) // want flow(A.Phone)
}
func asked4(a A) {
	l := NewLoop()
	l.Do2(func(s *text) { s.phone = a.Phone })
	ads.Send(l.Phone()) // want flow(A.Phone)
}
func asked5(a A) {
	l := NewLoop()
	l.Do2(func(s *text) { s.phone = a.Phone })
	ads.Send(l.PhoneCh()) // want flow(A.Phone)
}
func asked6(a A) {
	l := NewLoop()
	l.Do2(func(s *text) { s.phone = a.Phone })
	var t string
	l.Do2(func(s *text) { t = s.phone })
	ads.Send(t) // want flow(A.Phone)
}
func asked7(a A) {
	l := NewLoop()
	l.Do(func(s *text) { s.phone = a.Phone })
	var t string
	l.Do(func(s *text) { t = s.phone })
	ads.Send(t) // want flow(A.Phone)
}
func asked8(a A) {
	l := NewLoop()
	l.Do(func(s *text) { s.phone = a.Phone })
	l.Do(func(s *text) { ads.Send(s.phone) }) // want flow(A.Phone)
}

// The answer is of what the sender captured.
func asked9(a A) {
	l := NewLoop()
	ads.Send(Query2(l, func(s *text) string { return a.Phone })) // want flow(A.Phone)
}
func asked10(a A) {
	l := NewLoop()
	var t string
	l.Do2(func(s *text) { t = a.Phone })
	ads.Send(t) // want flow(A.Phone)
}

type Exec struct{ ch chan func() }

func (e *Exec) Run(f func()) {
	d := make(chan struct{})
	e.ch <- func() { f(); close(d) }
	<-d
}
func (e *Exec) loop() {
	for f := range e.ch {
		f()
	}
}
func asked11(a A) {
	e := &Exec{ch: make(chan func())}
	go e.loop()
	var t string
	e.Run(func() { t = a.Phone })
	ads.Send(t) // want flow(A.Phone)
}
func callOn[T any](e *Exec, f func() T) (t T) {
	e.Run(func() { t = f() })
	return t
}
func asked12(a A) {
	e := &Exec{ch: make(chan func())}
	go e.loop()
	ads.Send(callOn(e, func() string { return a.Phone })) // want flow(A.Phone)
	ads.Send(callOn(e, func() string { return a.ID }))
}
