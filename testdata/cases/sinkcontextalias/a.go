// Package sinkcontextalias has a sink whose context is called by another name.
package sinkcontextalias

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type (
	ctx = context.Context
	key struct{}
)

//purpose:sink advertising
func send(c ctx, s string) { _ = c; ads.Log(s) }

//purpose:sink advertising params=c
func named(c ctx, s string) { _ = c; ads.Log(s) }

type client struct {
	//purpose:sink advertising
	Hook func(c ctx, s string)
}

func use(a *id.Account, cl client) {
	with := context.WithValue(context.Background(), key{}, a.Phone)
	send(with, a.ID)
	send(with, a.Phone) // want flow(Account.Phone)
	named(with, a.ID)   // want flow(Account.Phone)
	cl.Hook(with, a.ID)
	cl.Hook(with, a.Phone) // want flow(Account.Phone)
}
