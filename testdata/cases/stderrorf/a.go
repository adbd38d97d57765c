// Package stderrorf says in errors which types there are.
package stderrorf

import (
	"fmt"
	"os"
)

type User struct {
	ID    string
	Phone string `purpose:"security,kind=phone"`
}

//purpose:sink advertising
func Ad(n string, v any) {}

func parse(v any) error    { return fmt.Errorf("unsupported type %T", v) }
func lenErr(u *User) error { return fmt.Errorf("user %s: phone has %d digits", u.ID, len(u.Phone)) }

func run() {
	u := User{"u1", os.Getenv("PHONE")}
	Ad("sprintf", fmt.Sprintf("%T", u.Phone))
	Ad("errorf", fmt.Errorf("%T", u.Phone))
	Ad("sprint", fmt.Sprintf("%d: %T %s", 1, u.Phone, u.ID))
	Ad("errorf", fmt.Errorf("%d: %T", 1, u.Phone))
	Ad("parse", parse(u.Phone))
	Ad("parse", parse(&u))
	Ad("len", lenErr(&u))
	Ad("value", fmt.Errorf("%v", u.Phone)) // want flow(User.Phone)
	Ad("method", fmt.Errorf("%w", number(u.Phone)).Error())
	Ad("raw", fmt.Errorf("%#w", number(u.Phone)).Error()) // want flow(User.Phone)
}

type number string

func (number) Error() string { return "a number" }
