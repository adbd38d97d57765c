// Package svcconst tells constant keys and indexes apart.
package svcconst

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func dropped(a *id.Account) {
	m := map[string]string{"phone": a.Phone, "name": a.Name}
	delete(m, "phone")
	ads.Send(m["name"])
	n := map[string]string{"name": a.Name}
	ads.Put(n)
	var arr [3]string
	arr[0], arr[1] = a.Phone, a.Name
	ads.Send(arr[1])
	arr[0] = ""
	ads.Put(arr)
}

func arrays(a *id.Account) {
	arr := [2]string{a.Name, a.Phone}
	sl := arr[:]
	sl[1] = a.ID
	ads.Upload(sl)
	row := []any{a.ID, a.Phone}
	ads.Put(row[0])
	ads.Put(row[1]) // want flow(Account.Phone)
}

type bag struct{ onAdd func(string) }

func (b *bag) add(s string) { b.onAdd(s) }

func bags(a *id.Account) {
	m := map[string]*bag{"p": {ads.Log}, "n": {ads.Send}}
	m["p"].add(a.Phone)
	m["n"].add(a.Name)
}
