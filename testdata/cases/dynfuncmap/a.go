// Package dynfuncmap dispatches through maps and slices of functions.
package dynfuncmap

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

var routes = map[string]func(*id.Account){
	"ads": func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	},
	"log": func(a *id.Account) { ads.Log(a.Phone) },
	"nam": func(a *id.Account) { ads.Send(a.Name) },
}

func dispatch(kind string, a *id.Account) { routes[kind](a) }

func sendOne(s string) {
	ads.Send(s) // want flow(Account.Email)
}

func sendName(s string) { ads.Send(s) }

var (
	mails = []func(string){ads.Log, sendOne}
	names = []func(string){sendName, ads.Log}
)

func all(a *id.Account) {
	for _, f := range mails {
		f(a.Email)
	}
	for _, f := range names {
		f(a.Name)
	}
}

func local(a *id.Account) {
	m := map[string]func() string{"p": func() string { return a.Phone }}
	n := map[string]func() string{"n": func() string { return a.Name }}
	ads.Send(m["p"]()) // want flow(Account.Phone)
	ads.Send(n["n"]())
}

type table struct{ f [2]func(string) }

func array(a *id.Account) {
	t := table{f: [2]func(string){ads.Log, ads.Send}}
	u := table{f: [2]func(string){ads.Log, ads.Log}}
	for i := range t.f {
		t.f[i](a.Email) // want flow(Account.Email)
		u.f[i](a.Email)
	}
}
