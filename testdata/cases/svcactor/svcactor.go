// Package svcactor asks goroutines that own the data, with a channel for the answer.
package svcactor

import "example.com/cases/ads"

type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

// 1: a goroutine owns the state, and answers on a channel that the request brings.
type get struct {
	id    string
	reply chan string
}

type store struct{ gets chan get }

func newStore(us map[string]*User) *store {
	s := &store{gets: make(chan get)}
	go func() {
		for g := range s.gets {
			g.reply <- us[g.id].Phone
		}
	}()
	return s
}

func (s *store) phone(id string) string {
	reply := make(chan string)
	s.gets <- get{id, reply}
	return <-reply
}

// 2: the same, with go s.loop().
type store2 struct {
	gets chan get
	us   map[string]*User
}

func (s *store2) loop() {
	for g := range s.gets {
		g.reply <- s.us[g.id].Phone
	}
}

func (s *store2) phone(id string) string {
	reply := make(chan string)
	s.gets <- get{id, reply}
	return <-reply
}

// 3: the answer is written into the request.
type job struct {
	u    *User
	out  string
	done chan struct{}
}

func worker(jobs chan *job) {
	for j := range jobs {
		j.out = j.u.Phone
		close(j.done)
	}
}

// 4: everything in one function.
func inline(u *User) {
	gets := make(chan chan string)
	go func() {
		for re := range gets {
			re <- u.Phone
		}
	}()
	re := make(chan string)
	gets <- re
	ads.Put(<-re) // want flow(User.Phone)
}

// 5: a channel of functions.
type loop struct{ fs chan func() }

func newLoop() *loop {
	l := &loop{make(chan func())}
	go func() {
		for f := range l.fs {
			f()
		}
	}()
	return l
}

func (l *loop) do(f func()) {
	done := make(chan struct{})
	l.fs <- func() { defer close(done); f() }
	<-done
}

func run() {
	u := &User{"1", "+491"}
	us := map[string]*User{"1": u}
	ads.Put(newStore(us).phone("1")) // want flow(User.Phone)
	s := newStore(us)
	ads.Put(s.phone("1")) // want flow(User.Phone)
	s2 := &store2{make(chan get), us}
	go s2.loop()
	ads.Put(s2.phone("1")) // want flow(User.Phone)
	jobs := make(chan *job)
	go worker(jobs)
	j := &job{u: u, done: make(chan struct{})}
	jobs <- j
	<-j.done
	ads.Put(j.out) // want flow(User.Phone)
	inline(u)
	var p string
	l := newLoop()
	l.do(func() { p = u.Phone })
	ads.Put(p) // want flow(User.Phone)
}
