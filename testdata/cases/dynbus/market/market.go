// Package market subscribes to what happens to accounts.
package market

import (
	"example.com/cases/ads"
	"example.com/cases/dynbus/bus"
)

func init() {
	bus.Subscribe("account", changed)
	bus.Register(exporter{client: sender{}})
}

func changed(e bus.Event) { ads.Send(e.Contact) }

type client interface{ send(string) }

type sender struct{}

func (sender) send(s string) { ads.Send(s) }

type exporter struct{ client client }

func (e exporter) Export(contact string) { e.client.send(contact) }

// Reach asks for the contact of a user.
func Reach(user string) {
	ads.Send(bus.Lookup(user)) // want flow(Account.Email)
}
