// Package svcpresence tells whether a contact is there.
package svcpresence

import (
	"database/sql"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type User struct {
	ID   string
	Mail sql.NullString //purpose:source security
}

func f(u *User) {
	if u.Mail.Valid {
		send(u.ID)
	}
	send(u.Mail.Valid)
	send(u.Mail.String != "")
	has := 0
	if u.Mail.Valid {
		has = 1
	}
	send(has)
	send(u.Mail.String) // want flow(User.Mail)
}

func run() { f(&User{"u", sql.NullString{String: "MK1@x", Valid: true}}) }
