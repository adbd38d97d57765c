// Package guardreferred asks about somebody, and comes from there to somebody else or to the same
// person again.
package guardreferred

import (
	"errors"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID     string
	Ref    string
	City   string
	Handle string
	Email  string //purpose:source security
}

//purpose:guard advertising subject=id
func May(id string) bool { return id == "a" }

var stored = map[string]*Account{}

func load(id string) (*Account, error) {
	if a, ok := stored[id]; ok {
		return a, nil
	}
	return nil, errors.New("unknown")
}

func refOf(id string) string { return stored[id].Ref }

func norm(id string) string { return strings.ToLower(clean(id)) }

func clean(id string) string { return strings.TrimSpace(id) }

func filled(a *Account) *Account {
	if a == nil {
		return nil
	}
	if a.Handle == "" {
		a.Handle = a.ID
	}
	return a
}

func (a Account) named(handle string) Account {
	a.Handle = handle
	return a
}

func partner(a *Account) (*Account, error) {
	for _, b := range stored {
		if b.ID != a.ID && b.City == a.City {
			return b, nil
		}
	}
	return a, nil
}

func byReferrer(id string) {
	if !May(id) {
		return
	}
	a, err := load(id)
	if err != nil {
		return
	}
	send(a.Email)
	if r, err := load(a.Ref); err == nil {
		send(r.Email) // want flow(Account.Email)
	}
	if b, err := load(a.ID); err == nil {
		send(b.Email)
	}
	send(stored[stored[id].Ref].Email) // want flow(Account.Email)
	send(stored[stored[id].ID].Email)
}

func byOtherName(id string) {
	if !May(id) {
		return
	}
	if r, err := load(refOf(id)); err == nil {
		send(r.Email) // want flow(Account.Email)
	}
	send(stored[refOf(id)].Email) // want flow(Account.Email)
	if a, err := load(norm(id)); err == nil {
		send(a.Email)
	}
}

func byPartner(id string) {
	a, err := load(id)
	if err != nil || !May(a.ID) {
		return
	}
	p, err := partner(a)
	if err != nil {
		return
	}
	send(p.Email) // want flow(Account.Email)
}

func partnerOfFound(id string) {
	if !May(id) {
		return
	}
	a, err := load(id)
	if err != nil {
		return
	}
	p, err := partner(a)
	if err != nil {
		return
	}
	send(p.Email) // want flow(Account.Email)
	a = filled(a)
	send(a.Email)
	send(a.named("x").Email)
}

func each(as []*Account) {
	for _, a := range as {
		if !May(a.ID) {
			continue
		}
		send(filled(a).Email)
		send(a.named("x").Email)
		if p, err := partner(a); err == nil {
			send(p.Email) // want flow(Account.Email)
		}
	}
}

func run() {
	a, b := &Account{"a", "b", "Bonn", "", "alice1@example.com MK1"}, &Account{"b", "", "Bonn", "", "bob2@example.com MK2"}
	stored["a"], stored["b"] = a, b
	byReferrer("a")
	byOtherName("a")
	byPartner("a")
	partnerOfFound("a")
	each([]*Account{a, b})
	ports(a)
}
