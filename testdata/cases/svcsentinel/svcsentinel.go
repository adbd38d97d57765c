// Package svcsentinel returns sentinel errors because of an answer.
package svcsentinel

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
var ErrHit = errors.New("hit")

type hitErr struct{ n int }

func (h *hitErr) Error() string { return "hit" }

func plain(a *Account) error {
	if slices.Contains(leads, a.Phone) {
		return ErrHit
	}
	return nil
}
func wrap(a *Account) error {
	if slices.Contains(leads, a.Phone) {
		return fmt.Errorf("x: %w", ErrHit)
	}
	return nil
}
func join(a *Account) error {
	if slices.Contains(leads, a.Phone) {
		return errors.Join(ErrHit, errors.New("y"))
	}
	return nil
}
func loop(a *Account) error {
	for _, l := range leads {
		if l == a.Phone {
			return fmt.Errorf("probe: %w", ErrHit)
		}
	}
	return nil
}
func loopAs(a *Account) error {
	for i, l := range leads {
		if l == a.Phone {
			return fmt.Errorf("probe: %w", errors.Join(ErrHit, &hitErr{i}))
		}
	}
	return nil
}

func run() {
	for _, a := range []*Account{{"1", "+4917011"}, {"2", "+2"}} {
		if errors.Is(plain(a), ErrHit) {
			Send("plain", a.ID) // want match(Account.Phone)
		}
		if errors.Is(wrap(a), ErrHit) {
			Send("wrap", a.ID) // want match(Account.Phone)
		}
		if errors.Is(join(a), ErrHit) {
			Send("join", a.ID) // want match(Account.Phone)
		}
		if errors.Is(loop(a), ErrHit) {
			Send("loop", a.ID) // want match(Account.Phone)
		}
		if errors.Is(loopAs(a), ErrHit) {
			Send("loopAs", a.ID) // want match(Account.Phone)
		}
		if plain(a) == ErrHit {
			Send("eq", a.ID) // want match(Account.Phone)
		}
		if err := loop(a); err != nil {
			Send("nil", a.ID) // want match(Account.Phone)
		}
	}
}
