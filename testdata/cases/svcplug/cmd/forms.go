package main

import (
	"example.com/cases/id"
	"example.com/cases/svcplug/plugin"
)

func one(a *id.Account) {
	c, _ := plugin.Open("x", nil)
	c.Deliver(a, a.Email) // want flow(Account.Email)
}

func two(a *id.Account) {
	c, _ := plugin.Open("x", nil)
	plugin.Retry{Channel: c, Times: 3}.Deliver(a, a.Email) // want flow(Account.Email)
}

func three(a *id.Account) {
	c, _ := plugin.Open("x", nil)
	plugin.Fan{c}.Deliver(a, a.Email) // want flow(Account.Email)
}

func four(a *id.Account) {
	c, _ := plugin.Open("x", nil)
	plugin.Fan{plugin.Retry{Channel: c, Times: 3}}.Deliver(a, a.Email) // want flow(Account.Email)
}

func five(a *id.Account) {
	var f plugin.Fan
	for range 3 {
		c, _ := plugin.Open("x", nil)
		f = append(f, c)
	}
	f.Deliver(a, a.Email) // want flow(Account.Email)
}

func six(a *id.Account) {
	c, _ := plugin.Open("x", nil)
	var d plugin.Channel = plugin.Retry{Channel: c, Times: 3}
	d.Deliver(a, a.Email) // want flow(Account.Email)
}
func seven(a *id.Account) {
	c, _ := plugin.Open("x", nil)
	plugin.Fan{&plugin.Retry{Channel: c, Times: 3}}.Deliver(a, a.Email) // want flow(Account.Email)
}
