// Package sourceiter has annotated iterators.
package sourceiter

import (
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
)

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Store struct{ rows []string }

//purpose:source security kind=phone
func (s *Store) Std() iter.Seq[string] { return slices.Values(s.rows) }

//purpose:source security kind=phone
func (s *Store) Hand() iter.Seq[string] {
	return func(y func(string) bool) {
		for _, r := range s.rows {
			if !y(r) {
				return
			}
		}
	}
}

//purpose:source security kind=phone
func (s *Store) Hand2() iter.Seq2[int, string] {
	return func(y func(int, string) bool) {
		for i, r := range s.rows {
			if !y(i, r) {
				return
			}
		}
	}
}

type Repo interface {
	//purpose:source security kind=phone
	Phones() iter.Seq[string]
}

func (s *Store) Phones() iter.Seq[string] {
	return func(y func(string) bool) {
		for _, r := range s.rows {
			if !y(r) {
				return
			}
		}
	}
}

type Account struct {
	ID string
	//purpose:source security
	Each iter.Seq[string]
	//purpose:source security
	Visit func(f func(string))
}

func run() {
	s := &Store{strings.Fields("+491 +492 " + os.Getenv("X"))}
	for p := range s.Std() {
		Send("std", p) // want flow(Store.Std)
	}
	for p := range s.Hand() {
		Send("hand", p) // want flow(Store.Hand)
	}
	for _, p := range s.Hand2() {
		Send("hand2", p) // want flow(Store.Hand2)
	}
	s.Hand()(func(p string) bool {
		Send("call", p) // want flow(Store.Hand)
		return true
	})
	Send("collect", slices.Collect(s.Hand())) // want flow(Store.Hand)
	var r Repo = s
	for p := range r.Phones() {
		Send("iface", p) // want flow(Repo.Phones)
	}
	a := Account{"1", s.Std(), nil}
	a.Each = func(y func(string) bool) { y(s.rows[0]) }
	for p := range a.Each {
		Send("field", p) // want flow(Account.Each)
	}
	a.Visit = func(f func(string)) { f(s.rows[0]) }
	a.Visit(func(p string) {
		Send("visit", p) // want flow(Account.Visit)
	})
}
