// Package svcerr has errors that carry contacts, and errors that do not.
package svcerr

import (
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errMissing = errors.New("missing")

type bounceError struct {
	user, addr string
	code       int
	err        error
}

func (e *bounceError) Error() string { return fmt.Sprintf("%s: bounced (%d)", e.addr, e.code) }
func (e *bounceError) Unwrap() error { return e.err }
func (e *bounceError) User() string  { return e.user }

type codeError struct {
	user string
	code int
}

func (e codeError) Error() string { return fmt.Sprintf("%s: code %d", e.user, e.code) }

func sendCode(a *id.Account) error {
	if a.Phone == "" {
		return errMissing
	}
	return &bounceError{user: a.ID, addr: a.Phone, code: 550, err: errMissing}
}

func check(a *id.Account) error {
	if a.Email == "" {
		return codeError{a.ID, 1}
	}
	return nil
}

func wrapped(a *id.Account) error {
	if err := sendCode(a); err != nil {
		return fmt.Errorf("login of %s: %w", a.ID, err)
	}
	return nil
}

func report(a *id.Account) {
	if err := wrapped(a); err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone)
		var b *bounceError
		if errors.As(err, &b) {
			ads.Send(b.addr) // want flow(Account.Phone)
			ads.Score(b.code)
			ads.Send(b.User())
		}
		if errors.Is(err, errMissing) {
			ads.Send("missing")
		}
	}
	if err := check(a); err != nil {
		ads.Send(err.Error())
		ads.Put(err)
	}
}

func joined(a *id.Account) {
	var errs []error
	for _, f := range a.Friends {
		if err := check(f); err != nil {
			errs = append(errs, err)
		}
	}
	ads.Put(errors.Join(errs...))
	errs = append(errs, fmt.Errorf("no mail to %q", a.Email))
	ads.Put(errors.Join(errs...)) // want flow(Account.Email)
}

func named(a *id.Account) (err error) {
	defer func() {
		if err != nil {
			ads.Send(err.Error()) // want flow(Account.Phone)
		}
	}()
	if err = check(a); err != nil {
		return err
	}
	return sendCode(a)
}

func panics(a *id.Account) {
	defer func() {
		if r := recover(); r != nil {
			ads.Put(r) // want flow(Account.Email)
		}
	}()
	if a.ID == "" {
		panic("no mail at " + a.Email)
	}
}
