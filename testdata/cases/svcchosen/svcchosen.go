// Package svcchosen calls what an answer chose.
package svcchosen

import (
	"fmt"
	"maps"
)

//purpose:sink advertising
func Track(v ...any) { fmt.Println(v...) }

//purpose:sink advertising
func Send(s string) { fmt.Println("send", s) }
func Drop(s string) {}

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

func hit() string { return "hit" }
func no() string  { return "no" }

type seg interface{ Name() string }
type vip struct{}
type std struct{}

func (vip) Name() string { return "vip" }
func (std) Name() string { return "std" }

type svc struct {
	f   func() string
	seg seg
	out func(string)
	m   map[string]string
}

func pick(a *Account, up map[string]bool) func() string {
	if up[a.Phone] {
		return hit
	}
	return no
}
func pickSeg(a *Account, up map[string]bool) seg {
	if up[a.Phone] {
		return vip{}
	}
	return std{}
}
func (s *svc) set(a *Account, up map[string]bool) {
	if up[a.Phone] {
		s.f = hit
		s.seg = vip{}
		s.out = Send
		maps.Copy(s.m, map[string]string{"z": "hit"})
	}
}

func run() {
	a := &Account{"a", "+4917011"}
	up := map[string]bool{"+4917011": true}
	f := no
	var sg seg = std{}
	out := Drop
	s2 := &svc{f: no, seg: std{}, out: Drop}
	if up[a.Phone] {
		f = hit
		sg = vip{}
		out = Send
		s2.f = hit
		s2.seg = vip{}
		s2.out = Send
	}
	Track(f())           // want match(Account.Phone)
	Track(sg.Name())     // want match(Account.Phone)
	out("x")             // want match(Account.Phone)
	Track(s2.f())        // want match(Account.Phone)
	Track(s2.seg.Name()) // want match(Account.Phone)
	s2.out("x")          // want match(Account.Phone)
	s := &svc{f: no, seg: std{}, out: Drop, m: map[string]string{}}
	s.set(a, up)
	Track("s", s.f())            // want match(Account.Phone)
	Track("s", s.seg.Name())     // want match(Account.Phone)
	s.out("x")                   // want match(Account.Phone)
	Track(s.m["z"])              // want match(Account.Phone)
	Track(pick(a, up)())         // want match(Account.Phone)
	Track(pickSeg(a, up).Name()) // want match(Account.Phone)
	g := pick(a, up)
	Track("g", g()) // want match(Account.Phone)
	switch s.seg.(type) {
	case vip:
		Track("type") // want match(Account.Phone)
	}
	hs := map[string]func() string{"+4917011": hit}
	if h := hs[a.Phone]; h != nil {
		Track("h", h()) // want match(Account.Phone)
	}
	ss := map[string]seg{"+4917011": vip{}}
	if h, ok := ss[a.Phone]; ok {
		Track("h", h.Name()) // want match(Account.Phone)
	}
	h := hs[a.Phone]
	Track("h", h())                // want match(Account.Phone)
	Track("h", ss[a.Phone].Name()) // want match(Account.Phone)
}
