// Package dynfuncvar replaces functions in package variables.
package dynfuncvar

import (
	"example.com/cases/ads"
	"example.com/cases/dynfuncvar/hooks"
	"example.com/cases/id"
)

func init() {
	hooks.OnPhone = ads.Send
	hooks.OnName = ads.Send
	hooks.OnLog = ads.Log
}

func signup(a *id.Account) {
	hooks.OnPhone(a.Phone) // want flow(Account.Phone)
	hooks.Fire(a.Email)    // want flow(Account.Email)
	hooks.OnName(a.Name)
	hooks.OnLog(a.Phone)
	hooks.FireLog(a.Email)
}

var send, quiet = ads.Send, ads.Log

func own(a *id.Account) {
	send(a.Phone) // want flow(Account.Phone)
	send(a.Name)
	quiet(a.Phone)
}
