// Package svcobservers has observers of several types in one list: what is called
// on one of a type is called on no other.
package svcobservers

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcobservers/audit"
)

type login struct{ last string }

func (o *login) On(a *id.Account) { o.last = a.Phone }
func (o *login) Flush()           { println(o.last) }

type clean struct{ last string }

func (o *clean) On(a *id.Account) { o.last = a.Name }
func (o *clean) Flush()           { ads.Send(o.last) }

type leaky struct{ last string }

func (o *leaky) On(a *id.Account) { o.last = a.Phone }
func (o *leaky) Flush()           { ads.Send(o.last) } // want flow(Account.Phone)

func here(a *id.Account) {
	quiet := &clean{}
	list := []audit.Observer{&login{}, quiet, &leaky{}}
	for _, o := range list {
		o.On(a)
	}
	for _, o := range list {
		o.Flush()
	}
	ads.Send(quiet.last)
}

// The types of these are not exported.
func elsewhere(a *id.Account) {
	list := []audit.Observer{audit.NewLogin(), audit.NewClean(), audit.NewLeaky()}
	for _, o := range list {
		o.On(a)
	}
	for _, o := range list {
		o.Flush()
	}
}

type named login

func (o *named) On(a *id.Account) { o.last = a.Phone }
func (o *named) Flush()           { ads.Send(o.last) } // want flow(Account.Phone)

// One object has two names.
func converted(a *id.Account) {
	o := &login{}
	list := []audit.Observer{o, (*named)(o)}
	for _, o := range list {
		o.On(a)
	}
	list[1].Flush()
	ads.Send(o.last) // want flow(Account.Phone)
}
