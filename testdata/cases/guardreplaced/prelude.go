package guardreplaced

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

//purpose:sink advertising
func ad(v any) {
	_, f, l, _ := runtime.Caller(1)
	fmt.Printf("AD %s:%d %v\n", filepath.Base(f), l, v)
}

var errNo = errors.New("no consent")

//purpose:guard advertising subject=u
func okU(u User) bool { return u.ID != 99 }

//purpose:guard advertising subject=u
func okP(u *User) bool { return u.ID != 99 }

//purpose:guard advertising subject=id
func okID(id int) bool { return id != 99 }

//purpose:guard advertising subject=u
func errU(u User) error {
	if u.ID == 99 {
		return errNo
	}
	return nil
}

// users returns one who consented, and one who did not.
func users() []User {
	return []User{{ID: 1, Name: "ann", Email: "alice@example.com"}, {ID: 99, Name: "bob", Email: "alice@two.example"}}
}
