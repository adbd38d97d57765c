// Package matchlogin compares what a user gave at login: a wrong answer is refused, and what follows is not selected.
package matchlogin

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/matchlib"
)

var errWrong = errors.New("wrong")

func code(a *id.Account, given, campaign string) error {
	if a.Phone != given {
		return errWrong
	}
	ads.Send(campaign) // after
	return nil
}

func positive(a *id.Account, given, campaign string) error {
	if a.Phone == given {
		ads.Log(a.ID)
	} else {
		return fmt.Errorf("account %s: %w", a.ID, errWrong)
	}
	ads.Send(campaign) // after
	return nil
}

func wrapped(a *id.Account, given, campaign string) (string, error) {
	if err := verify(a, given); err != nil {
		return "", fmt.Errorf("login: %w", err)
	}
	ads.Send(campaign) // after
	return a.ID, nil
}

func verify(a *id.Account, given string) error {
	if subtle.ConstantTimeCompare([]byte(a.Phone), []byte(given)) == 0 {
		return errWrong
	}
	return nil
}

func imported(a *id.Account, given string) error {
	if err := matchlib.Verify(a, given); err != nil {
		return err
	}
	ads.Send("banner") // after
	return nil
}

func handler(accounts map[string]*id.Account) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a := accounts[r.FormValue("id")]
		if a == nil || a.Phone != r.FormValue("phone") {
			http.Error(w, "wrong number", http.StatusForbidden)
			return
		}
		ads.Send("banner")
		fmt.Fprintln(w, "welcome", a.Name)
	}
}

func must(a *id.Account, given string) {
	if a.Email != given {
		panic("wrong address")
	}
	ads.Send("banner") // after
}

// Three attempts, and then the page with its banner.
func attempts(a *id.Account, next func() string) error {
	for range 3 {
		if a.Phone == next() {
			return start(a)
		}
	}
	return errWrong
}

func start(a *id.Account) error {
	ads.Log(a.ID)
	return nil
}

func page(a *id.Account, next func() string) error {
	if err := attempts(a, next); err != nil {
		return err
	}
	ads.Send("banner") // after
	return nil
}

// A twin that refuses nothing: those who match are advertised to.
func target(all []*id.Account, given string) {
	for _, a := range all {
		if err := verify(a, given); err != nil {
			continue
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

// A twin in which the answer, not only the way on, reaches the sink.
func outcome(a *id.Account, given string) error {
	err := verify(a, given)
	result := "success"
	if err != nil {
		result = "failure"
	}
	ads.Send(result) // want match(Account.Phone)
	return err
}
