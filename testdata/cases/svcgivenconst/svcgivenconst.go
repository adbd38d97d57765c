// Package svcgivenconst gives helpers constants to compare with.
package svcgivenconst

import "fmt"

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", s) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

func (a *Account) Is(p string) bool { return a.Phone == p }
func is(a *Account, p string) bool  { return a.Phone == p }
func isV(x, p string) bool          { return x == p }

type Profile struct{ acct *Account }

func (p *Profile) Is(s string) bool { return p.acct.Phone == s }
func (p Profile) IsV(s string) bool { return p.acct.Phone == s }

func f(a *Account, p *Profile, lead string) {
	if isV(a.Phone, "") {
		send(a.ID)
	}
	if is(a, "") {
		send(a.ID)
	}
	if a.Is("") {
		send(a.ID)
	}
	if a.Is("unknown") {
		send(a.ID)
	}
	if p.Is("") {
		send(p.acct.ID)
	}
	if p.IsV("") {
		send(p.acct.ID)
	}
	q := &Profile{a}
	if q.Is("") {
		send(p.acct.ID)
	}
	r := &Profile{acct: &Account{ID: a.ID, Phone: a.Phone}}
	if r.Is("") {
		send(p.acct.ID)
	}
	if a.Is(lead) {
		send(a.ID) // want match(Account.Phone)
	}
}

func run() {
	f(&Account{"1", ""}, &Profile{&Account{"2", ""}}, "")
}
