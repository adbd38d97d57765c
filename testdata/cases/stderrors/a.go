// Package stderrors puts contacts into errors.
package stderrors

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type lookupError struct {
	Phone string
	Code  int
}

func (e *lookupError) Error() string { return fmt.Sprintf("code %d", e.Code) }

func (e *lookupError) Unwrap() error { return errors.New(e.Phone) }

func wrapped(a *id.Account) {
	err := fmt.Errorf("send: %w", &lookupError{a.Phone, 1})
	ads.Send(err.Error())
	var le *lookupError
	if errors.As(err, &le) {
		ads.Send(le.Phone) // want flow(Account.Phone)
		ads.Score(le.Code)
	}
	ads.Send(errors.Unwrap(err).Error())
}

func texts(a *id.Account) {
	ads.Send(errors.New("no " + a.Phone).Error()) // want flow(Account.Phone)
	ads.Send(errors.New("no " + a.Name).Error())
	err := fmt.Errorf("to %s", a.Email)
	ads.Send(fmt.Errorf("again: %w", err).Error()) // want flow(Account.Email)
	ads.Send(fmt.Errorf("for %v", a.Name).Error())
	ads.Send(errors.Join(err, errors.New("x")).Error()) // want flow(Account.Email)
	ads.Send(errors.Join(errors.New("y"), errors.New("x")).Error())
}

func parsing(a *id.Account) {
	_, err := strconv.Atoi(a.Phone)
	ads.Put(err) // want flow(Account.Phone)
	_, err = strconv.Atoi(a.Name)
	ads.Put(err)
	_, err = time.Parse(time.RFC3339, a.Email)
	ads.Send(err.Error()) // want flow(Account.Email)
	_, err = time.Parse(time.RFC3339, a.Name)
	ads.Send(err.Error())
}

var errGone = errors.New("gone")

// Whether an error is one or another says nothing of what it holds.
func asked(a *id.Account) {
	_, err := fetch(a.Phone)
	if errors.Is(err, errGone) {
		ads.Send(a.ID)
	}
	if err != nil {
		ads.Send(a.Name)
	}
}

func fetch(key string) (string, error) {
	if key == "" {
		return "", errGone
	}
	return "found", nil
}

func values(a *id.Account) {
	n, _ := strconv.ParseInt(a.Phone, 10, 64)
	ads.Send(strconv.FormatInt(n, 36)) // want flow(Account.Phone)
	ads.Send(strconv.FormatInt(int64(a.Age), 36))
	ads.Bytes(strconv.AppendQuote(nil, a.Email)) // want flow(Account.Email)
	u, _ := strconv.Unquote(a.Phone)
	ads.Send(u) // want flow(Account.Phone)
	b, _ := strconv.ParseBool("true")
	ads.Put(b)
}
