package guardeither

import (
	"errors"
	"fmt"
	"os"
)

// ready names its result, and a deferred function says more about a failure.
func ready(a *Account) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("not ready: %w", err)
		}
	}()
	if a.Ref == "" {
		return errors.New("no ref")
	}
	return Check(a.ID)
}

// closing joins what goes wrong at the end.
func closing(a *Account) (err error) {
	f, err := os.Open(os.DevNull)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err = Check(a.ID); err != nil {
		return
	}
	return
}

// first keeps the first of two failures.
func first(a *Account) (err error) {
	f, err := os.Open(os.DevNull)
	if err != nil {
		return err
	}
	defer func() {
		if failed := f.Close(); failed != nil && err == nil {
			err = failed
		}
	}()
	return Check(a.ID)
}

// panics turns a panic into an error.
func panics(a *Account) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	err = Check(a.ID)
	return err
}

// forgiving forgets what went wrong.
func forgiving(a *Account) (err error) {
	defer func() {
		if err != nil {
			fmt.Println(err)
			err = nil
		}
	}()
	return Check(a.ID)
}

// replacing reports something else than the answer.
func replacing(a *Account) (err error) {
	defer func() { err = os.Chdir(".") }()
	return Check(a.ID)
}

func named(a, b *Account) {
	if err := ready(a); err == nil {
		send(a.Email)
		send(b.Email) // want flow(Account.Email)
	}
	if err := closing(a); err == nil {
		send(a.Email)
	}
	if err := first(a); err == nil {
		send(a.Email)
	}
	if err := panics(a); err == nil {
		send(a.Email)
	}
	if err := forgiving(b); err == nil {
		send(b.Email) // want flow(Account.Email)
	}
	if err := replacing(b); err == nil {
		send(b.Email) // want flow(Account.Email)
	}
}
