// Package app wires the service to its client.
package app

import (
	"example.com/cases/ads"
	"example.com/cases/dynctor/adsclient"
	"example.com/cases/dynctor/core"
	"example.com/cases/id"
)

func wired(a *id.Account) {
	core.New(adsclient.New()).Run(a) // want flow(Account.Phone)
	core.New(adsclient.New()).RunName(a)
	core.New(adsclient.Quiet{}).Run(a)
}

func direct(a *id.Account) {
	core.New(ads.NewClient("us")).Run(a) // want flow(Account.Phone)
}

func picked(all []*id.Account) {
	s := core.New(adsclient.New())
	s.Each(all, func(a *id.Account) string { return a.Email }) // want flow(Account.Email)
	s.Each(all, func(a *id.Account) string { return a.ID })
}

type server struct {
	leak, quiet *core.Service
}

func newServer() *server {
	return &server{
		leak:  core.New(adsclient.New()),
		quiet: core.New(adsclient.Quiet{}),
	}
}

func (s *server) handle(user string) {
	s.leak.Run(id.Load(user)) // want flow(Account.Phone)
}

func (s *server) handleQuiet(user string) {
	s.quiet.Run(id.Load(user))
	s.leak.RunName(id.Load(user))
}

func serve(users chan string) {
	s := newServer()
	for u := range users {
		s.handle(u)
		s.handleQuiet(u)
	}
}
