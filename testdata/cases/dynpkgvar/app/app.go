// Package app uses them, and imports nothing of std itself.
package app

import (
	"example.com/cases/ads"
	"example.com/cases/dynpkgvar/codec"
	"example.com/cases/id"
)

func made(a *id.Account, lead string) {
	c := codec.New()
	s, err := c.Encode(a.Phone)
	if err == nil {
		ads.Send(s) // want flow(Account.Phone)
	}
	s, err = c.Encode(a.Name)
	if err == nil {
		ads.Send(s)
	}
	ads.Send(c.Sum(a.Email)) // want flow(Account.Email)
	ads.Send(c.Sum(a.Name))
	if c.Same(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if c.Same(a.Name, lead) {
		ads.Send(a.ID)
	}
	ads.Send(c.Clean(a.Phone)) // want flow(Account.Phone)
	if c.AllKept(a.Phone) {
		ads.Send(a.ID)
	}
	ads.Send(c.Quote(a.Phone)) // want flow(Account.Phone)
	ads.Send(c.Quote(a.Name))
}

func fromVariable(a *id.Account, lead string) {
	s, err := codec.Default.Encode(a.Phone)
	if err == nil {
		ads.Send(s) // want flow(Account.Phone)
	}
	ads.Send(codec.Default.Sum(a.Email)) // want flow(Account.Email)
	if codec.Default.Eq(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if codec.Default.Keep(rune(a.Phone[0])) {
		ads.Send(a.ID)
	}
	ads.Send(codec.Default.Quote(a.Phone)) // want flow(Account.Phone)
	ads.Send(codec.Normal(a.Email))        // want flow(Account.Email)
	ads.Send(codec.Normal(a.Name))
	ads.Send(codec.Pipe(codec.Normal, codec.Default.Quote)(a.Email)) // want flow(Account.Email)
}

func variables(a *id.Account, lead string) {
	ads.Send(codec.Wrap(a.Phone)) // want flow(Account.Phone)
	ads.Send(codec.Wrap(a.Name))
	ads.Send(codec.Fixed(a.Phone))
	if codec.Same(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if codec.Same(a.Name, lead) {
		ads.Send(a.ID)
	}
	ads.Send(codec.Funcs["wrap"](a.Phone)) // want flow(Account.Phone)
	ads.Send(codec.Funcs["wrap"](a.Name))
	ads.Send(codec.Hash(a.Phone))   // want flow(Account.Phone)
	ads.Send(codec.Std.Do(a.Phone)) // want flow(Account.Phone)
	ads.Send(codec.Std.Do(a.Name))
	ads.Send(codec.Do(a.Phone)) // want flow(Account.Phone)
}
