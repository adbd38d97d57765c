// Package svclistsearch searches lists by hand, with an error if nothing is found.
package svclistsearch

import (
	"errors"
	"fmt"
	"slices"
)

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

var leads = []string{"+4917011", "+9"}
var errNone = errors.New("not on the list")

func viaMap(a *Account, upload map[string]bool) error {
	if !upload[a.Phone] {
		return errNone
	}
	Send("map", a.ID) // want match(Account.Phone)
	return nil
}
func viaContains(a *Account) error {
	if !slices.Contains(leads, a.Phone) {
		return errNone
	}
	Send("contains", a.ID) // want match(Account.Phone)
	return nil
}
func viaFlag(a *Account) error {
	found := false
	for _, l := range leads {
		if l == a.Phone {
			found = true
			break
		}
	}
	if !found {
		return errNone
	}
	Send("flag", a.ID) // want match(Account.Phone)
	return nil
}
func onList(p string, leads []string) bool {
	for _, l := range leads {
		if l == p {
			return true
		}
	}
	return false
}
func viaHelper(a *Account) error {
	if !onList(a.Phone, leads) {
		return errNone
	}
	Send("helper", a.ID) // want match(Account.Phone)
	return nil
}
func viaFunc(a *Account) error {
	if !slices.ContainsFunc(leads, func(l string) bool { return l == a.Phone }) {
		return errNone
	}
	Send("func", a.ID) // want match(Account.Phone)
	return nil
}
func viaHits(a *Account) error {
	var hits []string
	for _, l := range leads {
		if l == a.Phone {
			hits = append(hits, l)
		}
	}
	if len(hits) == 0 {
		return errNone
	}
	Send("hits", a.ID) // want match(Account.Phone)
	return nil
}
func viaCount(a *Account) error {
	n := 0
	for _, l := range leads {
		if l == a.Phone {
			n++
		}
	}
	if n == 0 {
		return errNone
	}
	Send("count", a.ID) // want match(Account.Phone)
	return nil
}
func find(leads []string, p string) (string, error) {
	for _, l := range leads {
		if l == p {
			return l, nil
		}
	}
	return "", errNone
}
func viaFind(a *Account) error {
	if _, err := find(leads, a.Phone); err != nil {
		return err
	}
	Send("find", a.ID) // want match(Account.Phone)
	return nil
}
func viaFind2(a *Account) error {
	l, err := find(leads, a.Phone)
	if err != nil {
		return fmt.Errorf("find: %w", err)
	}
	Send("find2", a.ID, l) // want match(Account.Phone)
	return nil
}
func viaIndex(a *Account) error {
	i := slices.Index(leads, a.Phone)
	if i < 0 {
		return errNone
	}
	Send("index", a.ID) // want match(Account.Phone)
	return nil
}
func viaOr(a *Account) error {
	found := false
	for _, l := range leads {
		found = found || l == a.Phone
	}
	if !found {
		return errNone
	}
	Send("or", a.ID) // want match(Account.Phone)
	return nil
}

func run() {
	a := &Account{"1", "+4917011"}
	viaMap(a, map[string]bool{"+4917011": true})
	for _, f := range []func(*Account) error{viaContains, viaFlag, viaHelper, viaFunc, viaHits, viaCount, viaFind, viaFind2, viaIndex, viaOr} {
		f(a)
	}
}
