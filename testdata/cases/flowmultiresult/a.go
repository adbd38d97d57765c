// Package flowmultiresult tells the results of a function apart.
package flowmultiresult

import (
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func split(a *id.Account) (string, string, error) {
	if a.ID == "" {
		return "", "", errors.New("no account")
	}
	return a.Name, a.Phone, nil
}

func use(a *id.Account) {
	name, phone, err := split(a)
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Send(name)
	ads.Send(phone) // want flow(Account.Phone)
}

func swap(x, y string) (string, string) { return y, x }

func swapped(a *id.Account) {
	x, y := swap(a.Phone, a.Name)
	ads.Send(x)
	ads.Send(y) // want flow(Account.Phone)
	x, y = y, x
	ads.Send(x) // want flow(Account.Phone)
	ads.Send(y)
}

func spread(x, y string) {
	ads.Log(x)
	ads.Send(y) // want flow(Account.Phone)
}

func spreadClean(x, y string) {
	ads.Send(x)
	ads.Log(y)
}

func pair(a *id.Account) (string, string) { return a.Name, a.Phone }

func spreads(a *id.Account) {
	spread(pair(a))
	spreadClean(pair(a))
}

func wrapped(a *id.Account) error { return fmt.Errorf("bad number %q", a.Phone) }

func failing(a *id.Account) {
	if err := wrapped(a); err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone)
	}
}

func named(a *id.Account) (name, mail string) {
	name = a.Name
	mail = a.Email
	return
}

func useNamed(a *id.Account) {
	n, m := named(a)
	ads.Send(n)
	ads.Send(m) // want flow(Account.Email)
}
