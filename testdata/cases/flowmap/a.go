// Package flowmap carries contacts as keys and as values of maps.
package flowmap

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func values(a *id.Account) {
	m := map[string]string{}
	m[a.ID] = a.Phone
	ads.Put(m)       // want flow(Account.Phone)
	ads.Send(m["1"]) // want flow(Account.Phone)
	for k, v := range m {
		ads.Send(k)
		ads.Send(v) // want flow(Account.Phone)
	}
}

func keys(a *id.Account) {
	m := map[string]bool{a.Email: true}
	var list []string
	for k := range m {
		list = append(list, k)
	}
	ads.Upload(list) // want flow(Account.Email)
	ads.Score(len(m))
	for _, v := range m {
		ads.Put(v)
	}
}

func clean(a *id.Account) {
	m := map[string]string{a.ID: a.Name}
	n := map[string]string{a.ID: a.Phone}
	ads.Put(m)
	ads.Log(n["x"])
}

func structs(a *id.Account) {
	type rec struct{ name, phone string }
	m := map[string]rec{}
	m["a"] = rec{name: a.Name, phone: a.Phone}
	ads.Send(m["a"].phone) // want flow(Account.Phone)
	ads.Send(m["a"].name)
}

func pointers(a *id.Account) {
	m := map[string]*id.Profile{"x": {}}
	m["x"].City = a.Email
	ads.Send(m["x"].City) // want flow(Account.Email)
	ads.Send(m["x"].Newsletter)
}

func nested(a *id.Account) {
	m := map[string]map[string][]string{}
	m["a"] = map[string][]string{}
	m["a"]["b"] = append(m["a"]["b"], a.Phone)
	for _, in := range m {
		for _, l := range in {
			ads.Upload(l) // want flow(Account.Phone)
		}
	}
}

func commaOK(m map[string]*id.Account) {
	if a, ok := m["k"]; ok {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Put(ok)
	}
}

type key struct{ kind, value string }

func structKey(a *id.Account) {
	m := map[key]int{{"phone", a.Phone}: 1}
	for k, v := range m {
		ads.Send(k.value) // want flow(Account.Phone)
		ads.Send(k.kind)
		ads.Score(v)
	}
}
