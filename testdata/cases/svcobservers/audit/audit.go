// Package audit has observers whose types are not exported.
package audit

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// An Observer hears of accounts.
type Observer interface {
	On(a *id.Account)
	Flush()
}

type login struct{ last string }

func (o *login) On(a *id.Account) { o.last = a.Phone }
func (o *login) Flush()           { println(o.last) }

// NewLogin returns an observer for security.
func NewLogin() Observer { return &login{} }

type clean struct{ last string }

func (o *clean) On(a *id.Account) { o.last = a.Name }
func (o *clean) Flush()           { ads.Send(o.last) }

// NewClean returns an observer that sends names.
func NewClean() Observer { return &clean{} }

type leaky struct{ last string }

func (o *leaky) On(a *id.Account) { o.last = a.Phone }
func (o *leaky) Flush()           { ads.Send(o.last) } // want flow(Account.Phone)

// NewLeaky returns an observer that sends contacts.
func NewLeaky() Observer { return &leaky{} }
