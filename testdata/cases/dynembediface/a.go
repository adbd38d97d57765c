// Package dynembediface promotes methods of embedded interfaces.
package dynembediface

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type pusher interface {
	Push(s string)
	Ping(s string)
}

type counting struct {
	pusher
	n int
}

func (c *counting) Push(s string) {
	c.n++
	c.pusher.Push(s) // want flow(Account.Phone)
}

type plain struct{ pusher }

type logger struct{}

func (logger) Push(s string) { ads.Log(s) }
func (logger) Ping(s string) { ads.Log(s) }

func wrapped(a *id.Account) {
	var p pusher = &counting{pusher: ads.NewClient("eu")}
	p.Push(a.Phone)
	p.Push(a.Name)
	p.Ping(a.Phone)
}

func promoted(a *id.Account) {
	p := plain{ads.NewClient("eu")}
	p.Push(a.Email) // want flow(Account.Email)
	p.Ping(a.Email)
	q := plain{logger{}}
	q.Push(a.Email)
}

func rewrapped(a *id.Account) {
	var p pusher = logger{}
	for range 3 {
		p = plain{p}
	}
	p.Push(a.Phone)
}
