// Package stdfmt formats contacts.
package stdfmt

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func sprint(a *id.Account) {
	ads.Send(fmt.Sprint(a.Phone)) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%s %d", a.Name, a.Age))
	ads.Send(fmt.Sprintf("%q", a.Email))       // want flow(Account.Email)
	ads.Send(fmt.Sprintln(a.ID, a.Phone))      // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%v", a))             // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	ads.Bytes(fmt.Appendf(nil, "%s", a.Phone)) // want flow(Account.Phone)
}

func writers(a *id.Account) {
	var b, c strings.Builder
	fmt.Fprintf(&b, "%s", a.Phone)
	n, err := fmt.Fprint(&c, a.Name)
	ads.Send(b.String()) // want flow(Account.Phone)
	ads.Send(c.String())
	ads.Score(n)
	ads.Put(err)
	fmt.Fprintln(os.Stderr, a.Phone)
	fmt.Fprintln(ads.Writer{}, a.Name, a.Email) // want flow(Account.Email)
	fmt.Fprintln(ads.Writer{}, a.Name)
}

func scan(a *id.Account) {
	var word string
	fmt.Sscanf(a.Email, "%s", &word)
	ads.Send(word) // want flow(Account.Email)
	var n int
	fmt.Sscan(a.Name, &n)
	ads.Score(n)
}

type number struct{ a *id.Account }

func (n number) String() string { return "+" + n.a.Phone }

type title struct{ a *id.Account }

func (t title) String() string { return t.a.Name }

// fmt calls String, and so does not see what else the value holds.
func stringers(a *id.Account) {
	ads.Send(fmt.Sprint(number{a})) // want flow(Account.Phone)
	ads.Send(title{a}.String())
}

func wrapping(a *id.Account) {
	err := fmt.Errorf("send to %s: %w", a.Phone, errors.New("refused"))
	ads.Send(err.Error())          // want flow(Account.Phone)
	ads.Put(errors.Join(err, nil)) // want flow(Account.Phone)
}
