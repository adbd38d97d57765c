// Package dynfilledbelow gives a library something that fills the library's own
// memory.
package dynfilledbelow

import (
	"example.com/cases/ads"
	"example.com/cases/dynfilledbelow/lib"
	"example.com/cases/id"
)

type decoder struct{ a *id.Account }

func (d decoder) Decode(to *lib.Row) { to.First, to.Second = d.a.Name, d.a.Phone }

func one(a *id.Account) {
	card := lib.Read(decoder{a})
	ads.Send(card.Title)
	ads.Send(card.Line) // want flow(Account.Phone)
}

func all(a *id.Account) {
	for _, card := range lib.ReadAll(decoder{a}) {
		ads.Send(card.Title)
		ads.Send(card.Line) // want flow(Account.Phone)
	}
}
