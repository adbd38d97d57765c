// Package svc reports errors.
package svc

import (
	"errors"
	"fmt"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcfail/store"
)

// Lookup reports what was not found.
func Lookup(key string) {
	_, err := store.Find(key)
	var nf *store.NotFound
	if errors.As(err, &nf) {
		ads.Send(nf.Key)
		ads.Send(nf.Error())
	}
	if errors.Is(err, store.ErrLocked) {
		ads.Send(err.Error())
	}
}

// Claim reports conflicts.
func Claim(a, other *id.Account) error {
	err := store.Claim(a, other)
	if err == nil {
		return nil
	}
	var c store.Conflict
	if errors.As(err, &c) {
		ads.Send(c.Phone) // want flow(Account.Phone)
	}
	var nf *store.NotFound
	if errors.As(err, &nf) {
		ads.Send(nf.Key)
		ads.Send(nf.Near.Name)
		ads.Send(nf.Near.Email) // want flow(Account.Email)
	}
	var t interface{ Temporary() bool }
	if errors.As(err, &t) && t.Temporary() {
		ads.Send("temporary")
	}
	ads.Send(err.Error()) // want flow(Account.Phone)
	return fmt.Errorf("svc: %w", err)
}

// All joins.
func All(as []*id.Account) error {
	var errs []error
	for _, a := range as {
		if err := store.Check(a); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// Codes says what kind of error it is, not which.
func Codes(err error) string {
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, store.ErrLocked):
		return "locked"
	}
	return "other"
}

// Report sends an error line by line.
func Report(err error) {
	for line := range strings.Lines(err.Error()) {
		ads.Send(line)
	}
}
