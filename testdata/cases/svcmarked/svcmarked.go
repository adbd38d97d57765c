// Package svcmarked marks objects by methods because of an answer.
package svcmarked

import "fmt"

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}
type S struct {
	flag bool
	name string
	n    int
}

func (s *S) mark() { s.flag = true }
func (s *S) inc()  { s.n++ }

func f(a *Account, up map[string]bool, s *S) {
	if up[a.Phone] {
		s.mark()
		s.inc()
	}
	Send(s.name)
	Send(s.flag) // want match(Account.Phone)
	Send(s.n)    // want match(Account.Phone)
}
func g(a *Account, up map[string]bool) {
	s := &S{name: "x"}
	if up[a.Phone] {
		s.mark()
	}
	Send(s.name)
	Send(s.n)
	Send(s.flag) // want match(Account.Phone)
}

func run() {
	f(&Account{"1", "2"}, map[string]bool{"2": true}, &S{})
	g(&Account{"1", "2"}, map[string]bool{"2": true})
}
