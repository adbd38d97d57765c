// Package svcrefusal refuses a wrong code in several ways.
package svcrefusal

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", s) }

type Account struct {
	ID, Name string
	Phone    string //purpose:source security
}

var ErrCode, ErrLocked = errors.New("wrong code"), errors.New("locked")

func verify(a *Account, code string) error {
	if a.Phone != code {
		return ErrCode
	}
	return nil
}

func plain(x *Account, code string) error {
	if err := verify(x, code); err != nil {
		return fmt.Errorf("login: %w", err)
	}
	send(x.ID)
	return nil
}

func logged(x *Account, code string) error {
	if err := verify(x, code); err != nil {
		if errors.Is(err, ErrCode) {
			log.Print("wrong code")
		}
		return fmt.Errorf("login: %w", err)
	}
	send(x.ID)
	return nil
}

func locked(x *Account, code string, fails int) error {
	if x.Phone != code {
		if fails > 3 {
			return ErrLocked
		}
		return ErrCode
	}
	send(x.ID)
	return nil
}

func lockedIf(x *Account, code string, fails int) error {
	if x.Phone != code {
		if fails > 3 {
			log.Print("many")
		}
		return ErrCode
	}
	send(x.ID)
	return nil
}

func http1(w http.ResponseWriter, x *Account, code string) {
	if x.Phone != code {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	send(x.ID)
}

func http2(w http.ResponseWriter, x *Account, code string) {
	if err := verify(x, code); err != nil {
		switch {
		case errors.Is(err, ErrLocked):
			http.Error(w, "locked", http.StatusTooManyRequests)
		default:
			http.Error(w, "no", http.StatusUnauthorized)
		}
		return
	}
	send(x.ID)
}

func upload(x *Account, list map[string]bool) error {
	if !list[x.Phone] {
		return ErrCode
	}
	send(x.ID) // want match(Account.Phone)
	return nil
}

func run() {
	x := &Account{"a", "n", "+49MK1"}
	plain(x, x.Phone)
	logged(x, x.Phone)
	locked(x, x.Phone, 1)
	lockedIf(x, x.Phone, 1)
	w := httptest.NewRecorder()
	http1(w, x, x.Phone)
	http2(w, x, x.Phone)
	upload(x, map[string]bool{x.Phone: true})
}

// What follows a comparison in a loop is no refusal, whatever is returned at the end.
func leads(x *Account, list []Account) error {
	for _, l := range list {
		if l.Phone != x.Phone {
			continue
		}
		send(l.ID) // want match(Account.Phone)
	}
	return ErrLocked
}
