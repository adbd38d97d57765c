// Package belowhidden puts values of a library's types into interfaces, whose methods
// only that library can name.
package belowhidden

import (
	"example.com/cases/ads"
	"example.com/cases/belowhidden/lib"
	"example.com/cases/id"
)

func header(a *id.Account) {
	ads.Send(lib.New(lib.Header{Key: "x", Value: a.Phone}).Header("x")) // want flow(Account.Phone)
	ads.Send(lib.New(lib.Header{Key: "x", Value: a.Name}).Header("x"))
}

func token(a *id.Account) {
	ads.Send(lib.New(lib.Token(a.Phone)).Token()) // want flow(Account.Phone)
	ads.Send(lib.New(lib.Comment{Text: a.Phone}).Token())
}

func signer(a *id.Account) {
	c := lib.New(&lib.Signer{Sign: func(text string) string { return text + a.Phone }})
	ads.Send(c.Sign("x")) // want flow(Account.Phone)
	c = lib.New(&lib.Signer{Sign: func(text string) string {
		ads.Send(text) // want flow(Account.Email)
		return ""
	}})
	ads.Send(c.Sign(a.Email))
}

func walked(a *id.Account) {
	lib.Walk(&lib.Leaf{Text: a.Phone}, func(s string) {
		ads.Send(s) // want flow(Account.Phone)
	})
	lib.Walk(&lib.Group{Kids: []any{&lib.Leaf{Text: a.Email}}}, func(s string) {
		ads.Send(s) // want flow(Account.Email)
	})
	lib.Walk(&lib.Leaf{Text: a.Name}, func(s string) { ads.Send(s) })
}
