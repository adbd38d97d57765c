// Package matchanswer hands the answer of a comparison on in every shape.
package matchanswer

import (
	"errors"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// index answers with a position.
func index(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return -1
}

func byIndex(a *id.Account, leads []string) {
	if index(leads, a.Phone) >= 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if index(leads, a.Name) >= 0 {
		ads.Send(a.ID)
	}
	if i := index(leads, a.Email); i >= 0 {
		ads.Send(leads[i]) // want match(Account.Email)
	}
}

// result answers with a field among others.
type result struct {
	hit  bool
	name string
}

func check(a *id.Account, lead string) result {
	return result{hit: a.Phone == lead, name: a.Name}
}

func byStruct(a *id.Account, lead string) {
	r := check(a, lead)
	if r.hit {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if r.name != "" {
		ads.Send(r.name)
	}
}

func checked(a *id.Account, lead string) *result {
	r := &result{name: a.Name}
	r.hit = strings.EqualFold(a.Email, lead)
	return r
}

func byPointer(a *id.Account, lead string) {
	r := checked(a, lead)
	if r != nil {
		ads.Send(r.name)
	}
	if !r.hit {
		return
	}
	ads.Send(a.ID) // want match(Account.Email)
}

// worker answers over a channel.
func worker(a *id.Account, leads []string, hits, named chan<- bool) {
	for _, l := range leads {
		hits <- a.Phone == l
		named <- a.Name == l
	}
	close(hits)
	close(named)
}

func byChannel(a *id.Account, leads []string) {
	hits, named := make(chan bool, 1), make(chan bool, 1)
	go worker(a, leads, hits, named)
	for hit := range hits {
		if hit {
			ads.Send(a.ID) // want match(Account.Phone)
		}
	}
	for n := range named {
		if n {
			ads.Send(a.ID)
		}
	}
}

var errNone = errors.New("none")

// lookup answers with an error or nil.
func lookup(all []*id.Account, lead string) error {
	for _, a := range all {
		if a.Email == lead {
			return nil
		}
	}
	return errNone
}

func byError(all []*id.Account, lead string) {
	if lookup(all, lead) == nil {
		ads.Send(lead) // want match(Account.Email)
	}
}

// fill answers through a pointer.
func fill(a *id.Account, lead string, hit, named *bool) {
	*hit = a.Phone == lead
	*named = a.Name == lead
}

func byOut(a *id.Account, lead string) {
	var hit, named bool
	fill(a, lead, &hit, &named)
	if hit {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if named {
		ads.Send(a.ID)
	}
}

// first answers with one of its arguments.
func first(a *id.Account, leads []string) (string, bool) {
	for _, l := range leads {
		if l == a.Phone {
			return l, true
		}
	}
	return "", false
}

func byValue(a *id.Account, leads []string) {
	if l, ok := first(a, leads); ok {
		ads.Log(l)
		ads.Send(a.ID) // want match(Account.Phone)
	}
	_, ok := first(a, leads)
	ads.Log(a.Name)
	if ok {
		ads.Send("someone") // want match(Account.Phone)
	}
}

// An enumeration instead of a bool.
type verdict string

const (
	same  verdict = "same"
	other verdict = "other"
)

func judge(a *id.Account, lead string) verdict {
	if a.Email == lead {
		return same
	}
	return other
}

func byVerdict(a *id.Account, lead string) {
	switch judge(a, lead) {
	case same:
		ads.Send(a.ID) // want match(Account.Email)
	case other:
		ads.Log(a.ID)
	}
	if judge(a, lead) == other {
		return
	}
	ads.Send(a.Name) // want match(Account.Email)
}

// matcher keeps the answer.
type matcher struct{ hits map[string]bool }

func (m *matcher) learn(a *id.Account, lead string) { m.hits[a.ID] = a.Phone == lead }

func (m *matcher) send(a *id.Account) {
	if m.hits[a.ID] {
		ads.Send(a.ID) // want-one kept match(Account.Phone)
	}
}

func kept(a *id.Account, lead string) {
	m := &matcher{hits: map[string]bool{}}
	m.learn(a, lead)
	m.send(a) // want-one kept match(Account.Phone)
}
