// Package svcswitch tells messages apart by type.
package svcswitch

import (
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type (
	loginMsg struct{ user, phone string }
	viewMsg  struct{ user, page string }
	buyMsg   struct {
		user  string
		items []string
	}
	wrapMsg   struct{ inner any }
	batchMsg  []any
	mailMsg   string
	expiryMsg int
)

func handle(m any) {
	switch m := m.(type) {
	case loginMsg:
		ads.Send(m.user)
		ads.Log(m.phone)
	case *viewMsg:
		ads.Send(m.page)
	case buyMsg:
		ads.Upload(m.items)
	case wrapMsg:
		handle(m.inner)
	case batchMsg:
		for _, x := range m {
			handle(x)
		}
	case mailMsg:
		ads.Log(string(m))
	case expiryMsg, int:
		ads.Put(m)
	case fmt.Stringer:
		ads.Log(m.String())
	}
}

func all(a *id.Account) {
	handle(loginMsg{a.ID, a.Phone})
	handle(&viewMsg{a.ID, "home"})
	handle(buyMsg{user: a.ID})
	handle(wrapMsg{loginMsg{a.ID, a.Phone}})
	handle(batchMsg{loginMsg{a.ID, a.Phone}, expiryMsg(3), mailMsg(a.Email)})
	handle(mailMsg(a.Email))
}

func leaky(m any) {
	switch m := m.(type) {
	case loginMsg:
		ads.Send(m.phone) // want flow(Account.Phone)
	case mailMsg, *viewMsg:
		ads.Put(m) // want flow(Account.Email)
	case batchMsg:
		for _, x := range m {
			leaky(x)
		}
	}
}

func leaks(a *id.Account) {
	leaky(loginMsg{a.ID, a.Phone})
	leaky(batchMsg{mailMsg(a.Email), &viewMsg{a.ID, "x"}, 3})
}

func asserted(v any, a *id.Account) {
	if s, ok := v.(string); ok {
		ads.Send(s)
	}
	v = a.Phone
	if s, ok := v.(string); ok {
		ads.Send(s) // want flow(Account.Phone)
	}
	v = a.Name
	ads.Send(v.(string))
	if _, ok := v.(int); ok {
		ads.Send("int")
	}
}
