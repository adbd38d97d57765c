// Package openliteral calls what a registry keeps, in literals that captured the data.
package openliteral

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

var registry = map[string]func(string) string{}

func register(name string, f func(string) string) { registry[name] = f }

func init() {
	register("same", func(s string) string { return s })
}

func call(name, arg string) string { return registry[name](arg) }

func inLiteral(a *id.Account) {
	func() {
		v := call("same", a.Phone)
		ads.Send(v) // want flow(Account.Phone)
	}()
}

func plain(a *id.Account) {
	v := call("same", a.Phone)
	ads.Send(v) // want flow(Account.Phone)
}

func deferred(a *id.Account) {
	defer func() {
		ads.Send(call("same", a.Phone)) // want flow(Account.Phone)
	}()
}

func started(a *id.Account) {
	go func() {
		ads.Send(call("same", a.Phone)) // want flow(Account.Phone)
	}()
}

func stored(a *id.Account) func() {
	return func() {
		ads.Send(call("same", a.Phone)) // want flow(Account.Phone)
	}
}

func named(a *id.Account) {
	func() {
		ads.Send(call("same", a.Name)) // not a contact, though others hand theirs in
	}()
}

var views = map[string]func(*id.Account) string{}

func view(name string, f func(*id.Account) string) { views[name] = f }

func init() {
	view("contact", func(a *id.Account) string { return a.Email })
}

func show(name string, a *id.Account) string { return views[name](a) }

func whole(a *id.Account) {
	func() {
		ads.Send(show("contact", a)) // want flow(Account.Email)
	}()
}

func each(all []*id.Account) {
	for _, a := range all {
		go func() {
			ads.Send(show("contact", a)) // want flow(Account.Email)
		}()
	}
}

func direct(a *id.Account) {
	ads.Send(show("contact", a)) // want flow(Account.Email)
}
