// Package guarddeferred wraps the error of a consent check in a deferred function.
package guarddeferred

import (
	"errors"
	"fmt"
)

type User struct {
	ID    string
	Email string //purpose:source security kind=email
}

type Consent map[string]bool

//purpose:guard advertising subject=u
func (c Consent) Check(u *User) error {
	if c[u.ID] {
		return nil
	}
	return errors.New("no consent")
}

//purpose:sink advertising
func ad(s string) {}

func promote(c Consent, u *User) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("promote %s: %w", u.ID, err)
		}
	}()
	if err = c.Check(u); err != nil {
		return err
	}
	ad(u.Email)
	return nil
}

func run() {
	c := Consent{"1": true}
	fmt.Println(promote(c, &User{"1", "a@b.example"}))
	fmt.Println(promote(c, &User{"2", "c@b.example"}))
}
