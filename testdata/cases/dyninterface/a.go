// Package dyninterface calls through interfaces inside one package.
package dyninterface

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type exporter interface{ export(s string) }

type adExporter struct{ region string }

func (e adExporter) export(s string) {
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(e.region)
}

type logExporter struct{}

func (logExporter) export(s string) { ads.Log(s) }

func run(e exporter, a *id.Account) { e.export(a.Phone) }

func both(a *id.Account) {
	run(adExporter{"eu"}, a)
	run(logExporter{}, a)
}

// Names go to another implementation that sinks; nothing else does.
type nameExporter struct{}

func (nameExporter) export(s string) { ads.Send(s) }

func runNames(e exporter, a *id.Account) { e.export(a.Name) }

func names(a *id.Account) { runNames(nameExporter{}, a) }

type contacter interface{ contact() string }

type secure struct{ a *id.Account }

func (s secure) contact() string { return s.a.Email }

type public struct{ a *id.Account }

func (p public) contact() string { return p.a.Profile.Newsletter }

func read(c contacter) string { return c.contact() }

func sources(a *id.Account) {
	ads.Send(read(secure{a})) // want flow(Account.Email)
	ads.Send(read(public{a}))
	list := []contacter{public{a}, secure{a}}
	for _, c := range list {
		ads.Send(c.contact()) // want flow(Account.Email)
	}
}

type pusher interface{ Push(s string) }

// The interface's implementation is the sink itself.
func pushed(a *id.Account) {
	var p pusher = ads.NewClient("eu")
	p.Push(a.Phone) // want flow(Account.Phone)
	p.Push(a.Name)
	any(p).(pusher).Push(a.Email) // want flow(Account.Email)
}
