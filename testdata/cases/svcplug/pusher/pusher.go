// Package pusher registers a channel that advertises.
package pusher

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcplug/plugin"
)

func init() {
	plugin.Register("push", func(settings map[string]string) (plugin.Channel, error) {
		return pusher{ads.NewClient(settings["url"])}, nil
	})
}

type pusher struct{ c *ads.Client }

func (p pusher) Name() string { return "push" }

func (p pusher) Deliver(a *id.Account, text string) error {
	p.c.Push(text)
	p.c.Push(a.Profile.City)
	return p.c.Export(a.Phone) // want flow(Account.Phone)
}
