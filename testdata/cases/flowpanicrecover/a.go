// Package flowpanicrecover carries contacts in panics.
package flowpanicrecover

import (
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func local(a *id.Account) {
	defer func() {
		if r := recover(); r != nil {
			ads.Put(r) // want flow(Account.Phone)
		}
	}()
	panic(a.Phone)
}

func localClean(a *id.Account) {
	defer func() {
		if r := recover(); r != nil {
			ads.Put(r)
		}
	}()
	ads.Log(a.Phone)
	panic("unreachable account")
}

func mustValid(a *id.Account) {
	if a.Age < 0 {
		panic(fmt.Sprintf("bad account %s", a.Email))
	}
}

func callee(a *id.Account) {
	defer func() {
		if r := recover(); r != nil {
			ads.Send(fmt.Sprint(r)) // want flow(Account.Email)
		}
	}()
	mustValid(a)
}

func asResult(a *id.Account) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	mustValid(a)
	return nil
}

func useResult(a *id.Account) {
	if err := asResult(a); err != nil {
		ads.Send(err.Error()) // want flow(Account.Email)
	}
}

func caught(v string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint(r)
		}
	}()
	panic(v)
}

func useCaught(a *id.Account) {
	ads.Send(caught(a.Phone)) // want flow(Account.Phone)
	ads.Send(caught(a.Name))
}
