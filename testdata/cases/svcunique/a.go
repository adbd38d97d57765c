// Package svcunique normalises what must be unique.
package svcunique

import (
	"errors"
	"strings"
)

type User struct {
	ID    string
	Email string `purpose:"security,kind=email"`
}

//purpose:sink advertising
func Ad(n string, v any) {}

type Repo struct{ byID, byMail map[string]*User }

func (r *Repo) Create(id, mail string) (*User, error) {
	mail = strings.ToLower(mail)
	if _, ok := r.byMail[mail]; ok {
		return nil, errors.New("taken")
	}
	u := &User{ID: id, Email: mail}
	r.byID[u.ID] = u
	r.byMail[u.Email] = u
	return u, nil
}

func run() {
	r := &Repo{byID: map[string]*User{}, byMail: map[string]*User{}}
	u, err := r.Create("u1", "a@b.example")
	if err != nil {
		return
	}
	Ad("signup", u.ID)
	r.Create("u2", "c@d.example")
	for _, u := range r.byID {
		Ad("each", u.ID)
	}
	Ad("mail", u.Email) // want flow(User.Email)
}
