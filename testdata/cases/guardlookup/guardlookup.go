// Package guardlookup looks up whom it asked about, or somebody else.
package guardlookup

import (
	"errors"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising subject=id
func Has(id string) bool { return id == "a" }

func inParam(m map[string]*Account, k, j string) {
	if Has(k) {
		send(m[k].Phone)
		send(m[j].Phone) // want flow(Account.Phone)
	}
}

func commaOK(m map[string]*Account, k string) {
	if !Has(k) {
		return
	}
	a, ok := m[k]
	if !ok {
		return
	}
	send(a.Phone)
}

type store struct{ m map[string]*Account }

func (s *store) Get(k string) (*Account, error) {
	if a, ok := s.m[k]; ok {
		return a, nil
	}
	return nil, errors.New("unknown")
}

func (s *store) field(k, j string) {
	if Has(k) {
		send(s.m[k].Phone)
		send(s.m[j].Phone) // want flow(Account.Phone)
	}
}

func get(s *store, k, j string) {
	if !Has(k) {
		return
	}
	a, err := s.Get(k)
	if err != nil {
		return
	}
	send(a.Phone)
	b, err := s.Get(j)
	if err != nil {
		return
	}
	send(b.Phone) // want flow(Account.Phone)
}

func rangeMap(m map[string]*Account) {
	for k, a := range m {
		if Has(k) {
			send(a.Phone)
		}
	}
}

func run() {
	m := map[string]*Account{"a": {"a", "+49MK1"}, "b": {"b", "+49MK2"}}
	inParam(m, "a", "b")
	commaOK(m, "a")
	s := &store{m}
	s.field("a", "b")
	get(s, "a", "b")
	rangeMap(m)
}

type checker struct{ yes map[string]bool }

//purpose:guard advertising subject=id
func (c *checker) Allowed(id string) bool { return c.yes[id] }

type asker interface{ Allowed(id string) bool }

// byValue asks by values whose method or function is the guard.
func byValue(c *checker, phones []string) {
	a, b := &Account{ID: "a", Phone: phones[0]}, &Account{ID: "b", Phone: phones[1]}
	ok := c.Allowed
	if ok(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
	var asked asker = c
	if asked.Allowed(a.ID) {
		send(a.Phone)
		send(b.Phone) // want flow(Account.Phone)
	}
}
