// Package dynownimpl has the sink in its own callback, and the source in the
// package that calls it back.
package dynownimpl

import (
	"example.com/cases/ads"
	"example.com/cases/dynownimpl/core"
	"example.com/cases/id"
)

type leaking struct{}

func (leaking) Phone(s string) {
	ads.Send(s) // want-one walk flow(Account.Phone)
}
func (leaking) Name(s string) { ads.Send(s) }

type silent struct{}

func (silent) Phone(s string) { ads.Log(s) }
func (silent) Name(s string)  { ads.Send(s) }

func leak(all []*id.Account) {
	core.Walk(all, leaking{}) // want-one walk flow(Account.Phone)
}

func quiet(all []*id.Account) { core.Walk(all, silent{}) }

func each(all []*id.Account) {
	core.Each(all, func(phone, name string) { // want-one each flow(Account.Phone)
		ads.Send(phone) // want-one each flow(Account.Phone)
		ads.Send(name)
	})
	core.Each(all, func(phone, name string) {
		ads.Log(phone)
		ads.Send(name)
	})
}
