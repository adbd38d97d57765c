// Package typesink calls methods of a type that is a sink as a whole, and
// function-typed sinks.
package typesink

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func methods(a *id.Account) {
	var x ads.Audience
	x.Add(a.Phone) // want flow(Account.Phone)
	x.Add(a.ID)
	x.AddBoth(a.ID, a.Email) // want flow(Account.Email)
	x.AddBoth(a.ID, a.Name)
}

func variable(a *id.Account) {
	ads.Hook(a.Phone) // want flow(Account.Phone)
	ads.Hook(a.Name)
	h := ads.Hook
	h(a.Email) // want flow(Account.Email)
}

func funcField(a *id.Account, d *ads.Dispatcher) {
	d.Emit(a.Phone) // want flow(Account.Phone)
	d.Emit(a.Name)
	d.Trace(a.Phone)
}

func ifaceMethod(a *id.Account, u ads.Uploader) {
	u.Deliver(a.Email) // want flow(Account.Email)
	u.Deliver(a.ID)
	u.Close(a.Email)
}

type own struct{}

func (own) Deliver(s string) { ads.Log(s) }
func (own) Close(s string)   { ads.Log(s) }

func concrete(a *id.Account) {
	var u ads.Uploader = own{}
	u.Deliver(a.Phone) // want flow(Account.Phone)
	u.Close(a.Phone)
}

func narrowed(a *id.Account) {
	ads.UploadRegion(a.Phone, []string{a.ID})
	ads.UploadRegion("eu", []string{a.Phone}) // want flow(Account.Phone)
}
