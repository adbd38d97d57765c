// Package account publishes what happens to accounts.
package account

import (
	"example.com/cases/dynbus/bus"
	"example.com/cases/id"
)

func init() { bus.Lookup = emailOf }

var accounts map[string]*id.Account

func emailOf(user string) string { return accounts[user].Email }

// Changed is called by handlers that no code of this module calls.
func Changed(a *id.Account) {
	bus.Publish("account", bus.Event{User: a.ID, Contact: a.Phone}) // want flow(Account.Phone)
}

// Renamed has nothing to do with contacts.
func Renamed(a *id.Account) {
	bus.Publish("account", bus.Event{User: a.ID, Contact: a.Name})
}

// Exported goes to all exporters.
func Exported(a *id.Account) {
	bus.ExportAll(a.Phone) // want flow(Account.Phone)
	bus.Quiet.Export(a.Email)
}
