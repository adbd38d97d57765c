// Package guardeither has answers that come from one of several guards, or from something else.
package guardeither

import (
	"errors"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Ref   string
	Email string //purpose:source security
}

//purpose:guard advertising subject=id
func May(id string) bool { return id == "a" }

//purpose:guard advertising subject=a
func MayAcc(a *Account) bool { return a.ID == "a" }

//purpose:guard advertising.mail
func Mailing() bool { return false }

//purpose:guard advertising
func Sandbox() bool { return false }

//purpose:guard advertising subject=id
func Check(id string) error {
	if id != "a" {
		return errors.New("no consent")
	}
	return nil
}

var stored = map[string]*Account{}

func load(id string) (*Account, error) {
	if a, ok := stored[id]; ok {
		return a, nil
	}
	return nil, errors.New("unknown")
}

func or(a, b *Account) {
	if Sandbox() || May(a.ID) {
		send(a.Email)
		send(b.Email) // want flow(Account.Email)
	}
	if May(a.ID) || MayAcc(a) {
		send(a.Email)
		send(b.Email) // want flow(Account.Email)
	}
	if May(a.ID) || MayAcc(b) {
		send(a.Email) // want flow(Account.Email)
		send(b.Email) // want flow(Account.Email)
	}
	if May(a.Ref) || MayAcc(a) {
		send(a.Email) // want flow(Account.Email)
	}
	if Mailing() || May(a.ID) {
		send(a.Email) // want flow(Account.Email)
	}
	if May(a.ID) || a.Ref == "staff" {
		send(a.Email) // want flow(Account.Email)
	}
}

func neither(a *Account) {
	if !Sandbox() && !May(a.ID) {
		return
	}
	send(a.Email)
}

func may(a *Account) bool { return Sandbox() || May(a.ID) }

func byHelper(a, b *Account) {
	if may(a) {
		send(a.Email)
		send(b.Email) // want flow(Account.Email)
	}
}

func elseIf(a *Account) {
	if Sandbox() {
		fmt.Println("test")
	} else if !May(a.ID) {
		return
	}
	send(a.Email)
}

func elseIfLogged(a *Account) {
	if Sandbox() {
		fmt.Println("test")
	} else if !May(a.ID) {
		fmt.Println("no consent")
	}
	send(a.Email) // want flow(Account.Email)
}

func eitherOf(a *Account, test bool) {
	var ok bool
	if test {
		ok = Sandbox()
	} else {
		ok = May(a.ID)
	}
	if ok {
		send(a.Email)
	} else {
		send(a.Email) // want flow(Account.Email)
	}
}

func chain(id string) error {
	a, err := load(id)
	if err == nil {
		err = Check(id)
	}
	if err != nil {
		return err
	}
	send(a.Email)
	return nil
}

func looseChain(id string) error {
	a, err := load(id)
	if err != nil {
		err = Check(id)
	}
	if err != nil {
		return err
	}
	send(a.Email) // want flow(Account.Email)
	return nil
}

func otherChain(id string) error {
	a, err := load(id)
	_, other := load(a.Ref)
	if other == nil {
		err = Check(id)
	}
	if err != nil {
		return err
	}
	send(a.Email) // want flow(Account.Email)
	return nil
}

func flag(a *Account) {
	ok := a.Ref != ""
	if ok {
		ok = May(a.ID)
	}
	if !ok {
		return
	}
	send(a.Email)
}

func wrongFlag(a *Account) {
	ok := a.Ref != ""
	if !ok {
		ok = May(a.ID)
	}
	if !ok {
		return
	}
	send(a.Email) // want flow(Account.Email)
}

func complaint(id string) string {
	if id == "" {
		return "nobody"
	}
	if !May(id) {
		return "no consent"
	}
	return ""
}

func known(a *Account) string { return strings.Repeat("unknown", 1-len(a.Ref)) }

func reason(a *Account) {
	why := known(a)
	if why == "" {
		why = complaint(a.ID)
	}
	if why != "" {
		return
	}
	send(a.Email)
}

func wrongReason(a *Account) {
	why := known(a)
	if why != "" {
		why = complaint(a.ID)
	}
	if why != "" {
		return
	}
	send(a.Email) // want flow(Account.Email)
}

func run() {
	a, b := &Account{"a", "b", "alice1@example.com MK1"}, &Account{"b", "c", "bob2@example.com MK2"}
	stored["a"], stored["b"], stored["c"] = a, b, &Account{}
	or(a, b)
	neither(a)
	byHelper(a, b)
	elseIf(a)
	elseIfLogged(b)
	eitherOf(b, false)
	_ = chain("a")
	_ = looseChain("b")
	_ = otherChain("b")
	flag(a)
	wrongFlag(b)
	reason(a)
	wrongReason(b)
	named(a, b)
}
