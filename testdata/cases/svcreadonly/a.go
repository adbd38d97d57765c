// Package svcreadonly asks what it found for its name, by a method that writes nothing.
package svcreadonly

import (
	"fmt"
	"os"
)

type Account struct {
	ID    string
	Phone string `purpose:"security"`
}

func (a *Account) Name() string {
	if a.ID == "" {
		return "x"
	}
	return a.ID
}

//purpose:sink advertising
func Track(id string) {}

type Mem struct{ rows map[string]*Account }

func (m *Mem) Find(phone string) *Account {
	for _, a := range m.rows {
		if a.Phone == phone {
			return a
		}
	}
	return nil
}

func (m *Mem) Put(a *Account) { m.rows[a.ID] = a }

func (m *Mem) recover(phone string) {
	u := m.Find(phone)
	if u != nil {
		fmt.Println("SMS", u.Phone, u.Name())
	}
}

func (m *Mem) signup(id string) {
	u := &Account{ID: id}
	m.Put(u)
	Track(u.ID)
}

func run() {
	m := &Mem{map[string]*Account{"u1": {"u1", os.Args[1]}}}
	m.signup("u7")
	m.recover("+15550100")
	m.signup("u8")
}
