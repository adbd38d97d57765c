// Package dynfuncfield sets function-typed fields.
package dynfuncfield

import (
	"example.com/cases/ads"
	"example.com/cases/dynfuncfield/hook"
	"example.com/cases/id"
)

func crossed(a *id.Account) {
	h := &hook.Hooks{OnPhone: ads.Send}
	h.Do(a) // want flow(Account.Phone)
	g := &hook.Hooks{OnPhone: ads.Log, OnName: ads.Send}
	g.Do(a)
	var z hook.Hooks
	z.Do(a)
}

type handler struct {
	emit, trace func(string)
}

func newHandler() *handler {
	return &handler{
		emit: func(s string) {
			ads.Send(s) // want flow(Account.Email)
		},
		trace: func(s string) { ads.Log(s) },
	}
}

func (h *handler) handle(a *id.Account) {
	h.emit(a.Email)
	h.trace(a.Phone)
}

func use(a *id.Account) { newHandler().handle(a) }

func reassigned(a *id.Account) {
	h := handler{emit: ads.Send}
	h.emit = ads.Log
	h.emit(a.Phone)
	h.trace = ads.Send
	h.trace(a.Email) // want flow(Account.Email)
}
