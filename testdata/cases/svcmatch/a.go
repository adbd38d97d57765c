// Package svcmatch has audiences: what is matched by contacts, and what is not.
package svcmatch

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Audience is an uploaded list.
type Audience struct {
	Name string
	keys map[string]bool
	list []string
}

// Read reads a list.
func Read(name string, r io.Reader) (*Audience, error) {
	a := &Audience{Name: name, keys: map[string]bool{}}
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		k := strings.TrimSpace(sc.Text())
		a.keys[k] = true
		a.list = append(a.list, k)
	}
	return a, sc.Err()
}

func key(s string) string {
	h := sha256.Sum256([]byte(strings.ToLower(s)))
	return hex.EncodeToString(h[:])
}

// Has says whether the key of s is listed.
func (a *Audience) Has(s string) bool { return s != "" && a.keys[key(s)] }

// Filter keeps those whose contact is listed.
func (a *Audience) Filter(all []*id.Account, by func(*id.Account) string) []string {
	var ids []string
	for _, x := range all {
		if a.Has(by(x)) {
			ids = append(ids, x.ID)
		}
	}
	return ids
}

func byPhone(a *id.Account) string { return a.Phone }
func byNews(a *id.Account) string  { return a.Profile.Newsletter }

func tailored(aud *Audience, all []*id.Account) {
	ads.Upload(aud.Filter(all, byPhone)) // want match(Account.Phone)
	ads.Upload(aud.Filter(all, byNews))
	ads.Upload(aud.Filter(all, func(x *id.Account) string { return x.ID }))
}

// An index by contact is joined with the list.
func index(aud *Audience, all []*id.Account) {
	byMail := make(map[string]*id.Account, len(all))
	byName := make(map[string]*id.Account, len(all))
	for _, a := range all {
		byMail[key(a.Email)] = a
		byName[a.Name] = a
	}
	for _, k := range aud.list {
		if a, ok := byMail[k]; ok {
			ads.Send(a.ID) // want match(Account.Email)
		}
		if a, ok := byName[k]; ok {
			ads.Send(a.ID)
		}
	}
	ads.Score(len(byMail))
}

// Counting how many match is a use.
func overlap(aud *Audience, all []*id.Account) {
	n, adults := 0, 0
	for _, a := range all {
		if slices.Contains(aud.list, a.Email) {
			n++
		}
		if a.Age >= 18 {
			adults++
		}
	}
	ads.Score(n) // want match(Account.Email)
	ads.Score(adults)
}

// Presence is no match.
func reachable(all []*id.Account) {
	n := 0
	for _, a := range all {
		if a.Phone == "" || len(a.Email) == 0 {
			continue
		}
		n++
		ads.Send(a.ID)
	}
	ads.Score(n)
}

// Signing in by code is no match; what comes after it is for everybody.
func signIn(a *id.Account, codes map[string]string, code string) bool {
	if codes[a.Phone] != code {
		return false
	}
	greet(a)
	return true
}

func greet(a *id.Account) { ads.Log(a.Name) }

func page(a *id.Account, codes map[string]string, code string) {
	if !signIn(a, codes, code) {
		return
	}
	ads.Log("welcome")
}

// Duplicates are told apart by contact, and the count is not for ads.
func dedupe(all []*id.Account) int {
	seen := map[string]bool{}
	n := 0
	for _, a := range all {
		if seen[a.Phone] {
			n++
			continue
		}
		seen[a.Phone] = true
	}
	return n
}

func others(all []*id.Account) {
	ads.Log(strings.Repeat("x", dedupe(all)))
	for _, a := range all {
		ads.Send(a.ID)
	}
}

func labels(aud *Audience, a *id.Account) {
	segment := "cold"
	switch {
	case aud.Has(a.Phone):
		segment = "hot"
	case a.Age > 40:
		segment = "warm"
	}
	ads.Send(segment) // want match(Account.Phone)
	bid := map[bool]int{true: 5, false: 1}[aud.Has(a.Email)]
	ads.Score(bid) // want match(Account.Email)
	other := map[bool]int{true: 5, false: 1}[a.Age > 18]
	ads.Score(other)
}
