// Package svcstate has a state machine and a table of handlers.
package svcstate

import (
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type event int

const (
	evStart event = iota
	evCode
	evDone
)

type flow struct {
	acct    *id.Account
	state   stateFn
	code    string
	history []string
	sent    []string
}

type stateFn func(*flow, event) stateFn

func start(f *flow, e event) stateFn {
	f.history = append(f.history, "start")
	if e != evStart {
		return nil
	}
	f.sent = append(f.sent, f.acct.Phone)
	return waiting
}

func waiting(f *flow, e event) stateFn {
	f.history = append(f.history, "waiting")
	switch e {
	case evCode:
		return done
	case evStart:
		return start
	default:
		return waiting
	}
}

func done(f *flow, e event) stateFn {
	f.history = append(f.history, "done")
	ads.Upload(f.history)
	ads.Send(f.acct.ID)
	ads.Upload(f.sent) // want flow(Account.Phone)
	return nil
}

func (f *flow) run(events []event) error {
	f.state = start
	for _, e := range events {
		if f.state = f.state(f, e); f.state == nil {
			return nil
		}
	}
	return errors.New("not finished")
}

func flows(a *id.Account) {
	f := &flow{acct: a}
	if err := f.run([]event{evStart, evCode, evDone}); err != nil {
		ads.Send(err.Error())
	}
	ads.Upload(f.history)
	ads.Put(f.sent) // want flow(Account.Phone)
}

type command struct {
	name string
	get  func(*id.Account) string
	run  func(string)
}

var table = []command{
	{"name", func(a *id.Account) string { return a.Name }, ads.Send},
	{"city", func(a *id.Account) string { return a.Profile.City }, func(s string) { ads.Send("city " + s) }},
	{"mail", func(a *id.Account) string { return a.Email }, ads.Log},
}

var leaky = map[string]command{
	"phone": {"phone", func(a *id.Account) string { return a.Phone }, func(s string) {
		ads.Send(s) // want-one table flow(Account.Phone)
	}},
}

func dispatch(a *id.Account, name string) error {
	if c, ok := leaky[name]; ok {
		c.run(c.get(a)) // want-one table flow(Account.Phone)
		return nil
	}
	return fmt.Errorf("no command %s", name)
}

var quiet = map[string]func(*id.Account) string{
	"id":   func(a *id.Account) string { return a.ID },
	"name": func(a *id.Account) string { return a.Name },
}

func quietDispatch(a *id.Account, name string) {
	if f := quiet[name]; f != nil {
		ads.Send(f(a))
	}
	for k, f := range quiet {
		ads.Send(k + f(a))
	}
}
