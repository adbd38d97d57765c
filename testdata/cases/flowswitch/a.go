// Package flowswitch chooses by constants and types.
package flowswitch

import (
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func pick(a *id.Account, kind int) string {
	switch kind {
	case 0:
		return a.Name
	case 1:
		return a.Phone
	default:
		return ""
	}
}

func pickClean(a *id.Account, kind int) string {
	switch kind {
	case 0:
		return a.Name
	case 1:
		return a.Profile.City
	}
	return "none"
}

func picked(a *id.Account, kind int) {
	ads.Send(pick(a, kind)) // want flow(Account.Phone)
	ads.Send(pickClean(a, kind))
}

func describe(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case fmt.Stringer:
		return x.String()
	case []string:
		return x[0]
	case *id.Account:
		return x.Email
	}
	return ""
}

func types(a *id.Account) {
	ads.Send(describe(a.Phone))           // want flow(Account.Phone)
	ads.Send(describe([]string{a.Phone})) // want flow(Account.Phone)
	ads.Send(describe(a.Name))
	ads.Send(describe(a)) // want flow(Account.Email)
}

func assertion(a *id.Account) {
	var v, w any = a.Phone, a.Name
	if s, ok := v.(string); ok {
		ads.Send(s) // want flow(Account.Phone)
		ads.Put(ok)
	}
	ads.Send(w.(string))
}

func fall(a *id.Account, kind int) {
	s := "x"
	switch kind {
	case 1:
		s = a.Phone
		fallthrough
	case 2:
		ads.Send(s) // want flow(Account.Phone)
	case 3:
		ads.Send(s)
	}
}

func merged(a *id.Account, secure bool) {
	s := a.Name
	if secure {
		s = a.Email
	}
	ads.Send(s) // want flow(Account.Email)
}

func separate(a *id.Account, secure bool) {
	s := a.Name
	if secure {
		s = a.Email
		ads.Log(s)
	} else {
		ads.Send(s)
	}
}
