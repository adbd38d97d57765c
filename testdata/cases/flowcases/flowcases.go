// Package flowcases has cases of several types, in which the variable remains what it
// was but has one of those types.
package flowcases

import (
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type (
	login struct{ user, phone string }
	mail  string
	count int
)

func (m mail) String() string  { return "mailto:" + string(m) }
func (c count) String() string { return "many" }

func several(v any) {
	switch v.(type) {
	case nil, count:
		ads.Put(v)
	case int, mail:
		if v != mail("") {
			ads.Put(v) // want flow(Account.Email)
		}
	case *login, login:
		ads.Put(v) // want flow(Account.Phone)
	}
}

func call(a *id.Account) {
	several(count(3))
	several(mail(a.Email))
	several(&login{a.ID, a.Phone})
}

// A method is that of one of the types.
func method(v fmt.Stringer) {
	switch v.(type) {
	case count, *count:
		ads.Send(v.String())
	case mail, *mail:
		ads.Send(v.String()) // want flow(Account.Email)
	}
}

func callMethod(a *id.Account) {
	method(count(3))
	method(mail(a.Email))
}

// Behind the cases it may be anything again.
func behind(v any) {
	switch v.(type) {
	case count, int:
		ads.Put(v)
	}
	ads.Put(v) // want flow(Account.Email)
}

func callBehind(a *id.Account) { behind(mail(a.Email)) }

// An interface among the types tells nothing of what is inside.
func open(v any) {
	switch v.(type) {
	case count, fmt.Stringer:
		ads.Put(v) // want flow(Account.Email)
	}
}

func callOpen(a *id.Account) { open(mail(a.Email)) }

// Made here, and asked at once.
func local(a *id.Account, which bool) {
	var v any = a.Phone
	if which {
		v = count(len(a.Email))
	}
	switch v.(type) {
	case count, int:
		ads.Put(v)
	case string, mail:
		ads.Put(v) // want flow(Account.Phone)
	}
}
