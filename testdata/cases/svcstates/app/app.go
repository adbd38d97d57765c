// Package app signs people up.
package app

import (
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcstates/sm"
)

type signup struct {
	acct  *id.Account
	code  string
	notes []string
	safe  []string
}

func begin(c *signup) (sm.State[*signup], error) {
	if c.acct == nil {
		return nil, errors.New("none")
	}
	c.notes = append(c.notes, "code to "+c.acct.Phone)
	c.safe = append(c.safe, "began "+c.acct.ID)
	return verify, nil
}

func verify(c *signup) (sm.State[*signup], error) {
	if c.code == "" {
		return nil, fmt.Errorf("no code for %s", c.acct.Phone)
	}
	return done, nil
}

func done(c *signup) (sm.State[*signup], error) {
	ads.Upload(c.notes) // want flow(Account.Phone)
	ads.Upload(c.safe)
	return nil, nil
}

// Signup runs it.
func Signup(a *id.Account, code string) {
	c := &signup{acct: a, code: code}
	if err := sm.Run(c, begin); err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone)
	}
}

type st int
type ev string

const (
	fresh st = iota
	sent
	ok
)

// Machine uses a table.
func Machine(a *id.Account) {
	t := sm.NewTable[st, ev]().
		Add(fresh, "send", sent).
		Add(sent, "ok", ok).
		Enter(sent, func(p any) { ads.Put(p) }). // want flow(Account.Email)
		Enter(ok, func(p any) { ads.Log(fmt.Sprint(p)) })
	s := fresh
	s = t.Fire(s, "send", a.Email)
	s = t.Fire(s, "ok", a.ID)
	ads.Score(int(s))
}

// Clean is its twin.
func Clean(a *id.Account) {
	t := sm.NewTable[st, ev]().
		Add(fresh, "send", sent).
		Enter(sent, func(p any) { ads.Put(p) })
	s := t.Fire(fresh, "send", a.Name)
	ads.Score(int(s))
}
