// Package guardresults has a guard with a truth value and an error.
package guardresults

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising
func Allowed(a *Account) (bool, error) { return a.ID == "yes", nil }

func refusedIsSent(a *Account) error {
	ok, err := Allowed(a)
	if err != nil {
		return err
	}
	if !ok {
		send(a.Phone) // want flow(Account.Phone)
	}
	return nil
}

func answerIgnored(a *Account) error {
	if _, err := Allowed(a); err != nil {
		return err
	}
	send(a.Phone) // want flow(Account.Phone)
	return nil
}

func onlyOK(a *Account) {
	if ok, _ := Allowed(a); ok {
		send(a.Phone)
	}
}

func right(a *Account) error {
	ok, err := Allowed(a)
	if err != nil || !ok {
		return err
	}
	send(a.Phone)
	return nil
}

func run() {
	a := &Account{"no", "+49MK1"}
	refusedIsSent(a)
	answerIgnored(a)
	right(a)
	onlyOK(&Account{"yes", "+49MK1"})
}

// wrapper says why, beside.
func wrapper(a *Account) (bool, string) {
	ok, err := Allowed(a)
	if err != nil || !ok {
		return false, "no consent"
	}
	return true, ""
}

func wrapped(a *Account) {
	ok, why := wrapper(a)
	if ok {
		send(a.Phone)
		return
	}
	send(why)
	send(a.Phone) // want flow(Account.Phone)
}

// checked tells by its error.
func checked(a *Account) error {
	ok, err := Allowed(a)
	switch {
	case err != nil:
		return err
	case !ok:
		return fmt.Errorf("no consent of %s", a.ID)
	}
	return nil
}

func asked(a *Account) {
	if checked(a) == nil {
		send(a.Phone)
	}
}
