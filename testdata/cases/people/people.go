// Package people has accounts, of people who consented and who did not.
package people

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
)

// User is an account.
type User struct {
	ID   int
	Name string
	//purpose:source security kind=email
	Email string
}

// Ad is a sink.
//
//purpose:sink advertising
func Ad(v any) {
	_, f, l, _ := runtime.Caller(1)
	fmt.Printf("AD %s:%d %v\n", filepath.Base(f), l, v)
}

// ErrNo says that somebody did not consent.
var ErrNo = errors.New("no consent")

// OkU asks a user.
//
//purpose:guard advertising subject=u
func OkU(u User) bool { return u.ID != 99 }

// OkP asks a user.
//
//purpose:guard advertising subject=u
func OkP(u *User) bool { return u.ID != 99 }

// OkID asks a user by ID.
//
//purpose:guard advertising subject=id
func OkID(id int) bool { return id != 99 }

// ErrU asks a user.
//
//purpose:guard advertising subject=u
func ErrU(u User) error {
	if u.ID == 99 {
		return ErrNo
	}
	return nil
}

// Users returns one who consented, and one who did not.
func Users() []User {
	return []User{{ID: 1, Name: "ann", Email: "alice@example.com"}, {ID: 99, Name: "bob", Email: "alice@two.example"}}
}
