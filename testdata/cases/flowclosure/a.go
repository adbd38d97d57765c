// Package flowclosure captures contacts, and captures what receives them.
package flowclosure

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func captured(a *id.Account) {
	phone := a.Phone
	f := func() {
		ads.Send(phone) // want flow(Account.Phone)
	}
	f()
}

func notCalled(a *id.Account) {
	phone := a.Phone
	f := func() { ads.Log(phone) }
	f()
	ads.Send(a.ID)
}

func result(a *id.Account) {
	get := func() (string, string) { return a.Phone, a.Name }
	p, n := get()
	ads.Send(p) // want flow(Account.Phone)
	ads.Send(n)
}

func getter(s string) func() string { return func() string { return s } }

func returned(a *id.Account) {
	p, n := getter(a.Email), getter(a.Name)
	ads.Send(p()) // want flow(Account.Email)
	ads.Send(n())
}

func writesOut(a *id.Account) {
	var got, other string
	set := func() { got = a.Phone; other = a.Name }
	set()
	ads.Send(got) // want flow(Account.Phone)
	ads.Send(other)
}

func collector() (func(string), func() []string) {
	var list []string
	return func(s string) { list = append(list, s) }, func() []string { return list }
}

func paired(a *id.Account) {
	add, all := collector()
	add(a.Phone)
	ads.Upload(all()) // want flow(Account.Phone)
}

func pairedClean(a *id.Account) {
	add, all := collector()
	add(a.Name)
	ads.Upload(all())
}

func loop(all []*id.Account) {
	var todo []func() string
	for _, a := range all {
		todo = append(todo, func() string { return a.Phone })
	}
	for _, f := range todo {
		ads.Send(f()) // want flow(Account.Phone)
	}
}

func deep(a *id.Account) {
	func() {
		func() {
			x := a
			func() {
				ads.Send(x.Email) // want flow(Account.Email)
				ads.Send(x.Name)
			}()
		}()
	}()
}

func each(list []*id.Account, f func(*id.Account)) {
	for _, a := range list {
		f(a)
	}
}

func callback(list []*id.Account) {
	each(list, func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
	each(list, func(a *id.Account) {
		ads.Send(a.ID)
	})
}

func later(a *id.Account) {
	s := "none"
	f := func() string { return s }
	s = a.Phone
	ads.Send(f()) // want flow(Account.Phone)
}

func recursive(a *id.Account) {
	var walk func(a *id.Account, depth int)
	walk = func(a *id.Account, depth int) {
		if depth == 0 {
			ads.Send(a.Phone) // want flow(Account.Phone)
			return
		}
		for _, f := range a.Friends {
			walk(f, depth-1)
		}
	}
	walk(a, 2)
}
