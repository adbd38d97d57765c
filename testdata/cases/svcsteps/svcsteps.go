// Package svcsteps runs lists of steps, each of which takes what the one before it left.
package svcsteps

import "fmt"

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	//purpose:source security kind=phone
	Phone string
}
type state struct{ a, b, c, d string }

type pipe struct {
	acct  *Account
	steps []func(*state)
}

func New(a *Account) *pipe {
	p := &pipe{acct: a}
	p.steps = []func(*state){p.s1, p.s2, p.s3}
	return p
}
func (p *pipe) s1(st *state) { st.a = p.acct.Phone }
func (p *pipe) s2(st *state) { st.b = "tel:" + st.a }
func (p *pipe) s3(st *state) { Send("steps", st.b) } // want flow(Account.Phone)
func (p *pipe) Run() {
	st := &state{}
	for _, s := range p.steps {
		s(st)
	}
}

type stage interface{ do(*state) }
type s1 struct{ a *Account }
type s2 struct{}
type s3 struct{}
type s4 struct{}

func (s s1) do(st *state) { st.a = s.a.Phone }
func (s2) do(st *state)   { st.b = "tel:" + st.a }
func (s3) do(st *state)   { st.c = st.b }
func (s4) do(st *state)   { Send("iface", st.c) } // want flow(Account.Phone)

type chain struct{ stages []stage }

func (c *chain) add(s ...stage) *chain { c.stages = append(c.stages, s...); return c }
func (c *chain) run(st *state) {
	for _, s := range c.stages {
		s.do(st)
	}
}

func match(a *Account, list map[string]bool) {
	var hits, rows []string
	steps := map[int]func(){
		0: func() {
			if list[a.Phone] {
				hits = append(hits, "x")
			}
		},
		1: func() {
			for _, h := range hits {
				rows = append(rows, h)
			}
		},
		2: func() {
			Send("match", rows) // want match(Account.Phone)
		},
	}
	for i := range 3 {
		steps[i]()
	}
}

func run() {
	a := &Account{"+4917011"}
	New(a).Run()
	(&chain{}).add(s1{a}, s2{}).add(s3{}, s4{}).run(&state{})
	match(a, map[string]bool{"+4917011": true})
}
