// Package matchselected selects functions, implementations and receivers by a contact.
package matchselected

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type target interface{ push(s string) }

type toAds struct{}

func (toAds) push(s string) {
	ads.Send(s) // want-one impl match(Account.Phone)
}

type toLog struct{}

func (toLog) push(s string) { ads.Log(s) }

func implementation(a *id.Account, lead string) {
	var t target = toLog{}
	if a.Phone == lead {
		t = toAds{}
	}
	t.push(a.ID) // want-one impl match(Account.Phone)
}

type toAds2 struct{}

func (toAds2) push(s string) { ads.Send(s) }

func implementationByName(a *id.Account, lead string) {
	var t target = toLog{}
	if a.Name == lead {
		t = toAds2{}
	}
	t.push(a.ID)
}

// Handlers by an advertiser's key.
func table(a *id.Account, handlers map[string]func(string)) {
	if h := handlers[a.Phone]; h != nil {
		h(a.ID)
	}
	known := map[string]func(string){a.Email: ads.Send}
	if h := known["vip"]; h != nil {
		h(a.ID)
	}
}

func registered(a *id.Account, lead string) {
	known := map[string]func(string){a.Email: ads.Send, a.Name: ads.Log}
	if h := known[lead]; h != nil {
		h(a.ID) // want match(Account.Email)
	}
}

// A method value of what was selected.
type account struct{ *id.Account }

func (x account) announce() {
	ads.Send(x.ID) // want-one method match(Account.Phone)
}

func method(a, b *id.Account, lead string) {
	x := account{a}
	if b.Phone == lead {
		x = account{b}
	}
	f := x.announce
	f() // want-one method match(Account.Phone)
}

// The closure is called only for those who match.
func callback(a *id.Account, lead string) {
	when(a.Phone == lead, func() {
		ads.Send(a.ID) // want match(Account.Phone)
	})
	when(a.Name == lead, func() {
		ads.Send(a.ID)
	})
}

func when(ok bool, f func()) {
	if ok {
		f()
	}
}

// The caller goes on with whom the callback keeps.
func each(all []*id.Account, keep func(*id.Account) bool, f func(*id.Account)) {
	for _, a := range all {
		if !keep(a) {
			continue
		}
		f(a)
	}
}

func kept(all []*id.Account, lead string) {
	each(all, func(a *id.Account) bool { return a.Email == lead }, func(a *id.Account) {
		ads.Send(a.ID) // want match(Account.Email)
	})
	each(all, func(a *id.Account) bool { return a.Age > 18 }, func(a *id.Account) {
		ads.Send(a.ID)
	})
}
