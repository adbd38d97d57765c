// Package statesetter tests methods that fill a message themselves: what one
// message was filled with says nothing of another, but for those that outlive the
// function that filled them.
package statesetter

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type filled struct{ to string }

func (m *filled) fill(a *id.Account) { m.to = a.Phone }

func push(m *filled) { ads.Send(m.to) }

func warn(a *id.Account) {
	m := &filled{}
	m.fill(a)
	ads.Send(m.to) // want flow(Account.Phone)
}
func promote(a *id.Account) { push(&filled{to: a.Name}) }

// Msg is exported, with an unexported setter.
type Msg struct{ to string }

func (m *Msg) fill(a *id.Account) { m.to = a.Phone }
func (m *Msg) name(a *id.Account) { m.to = a.Name }
func (m *Msg) push()              { ads.Send(m.to) }

func Warn(a *id.Account) {
	var m Msg
	m.fill(a)
	ads.Log(m.to)
}
func Promote(a *id.Account) {
	var m Msg
	m.name(a)
	m.push()
}

// svc is filled by its constructor through a method.
type svc struct{ phones []string }

func (s *svc) load() {
	for _, a := range id.LoadAll() {
		s.phones = append(s.phones, a.Phone)
	}
}

// NewSvc fills.
func NewSvc() *svc {
	s := &svc{}
	s.load()
	return s
}
func (s *svc) Leak() { ads.Upload(s.phones) } // want flow(Account.Phone)

// Reg is filled by a method that is called on a registered one.
type Reg struct{ last string }

func (r *Reg) note(a *id.Account) { r.last = a.Email }

var regs = map[string]*Reg{}

func register(a *id.Account) {
	r := &Reg{}
	regs[a.ID] = r
	r.note(a)
}

func leakRegs() {
	for _, r := range regs {
		ads.Send(r.last) // want flow(Account.Email)
	}
}

// Wrk is started.
type Wrk struct {
	in   chan *id.Account
	last string
}

func (w *Wrk) loop() {
	for a := range w.in {
		w.note(a)
	}
}
func (w *Wrk) note(a *id.Account) { w.last = a.Email }
func (w *Wrk) Flush()             { ads.Send(w.last) } // want flow(Account.Email)

func start() *Wrk {
	w := &Wrk{in: make(chan *id.Account)}
	go w.loop()
	return w
}
