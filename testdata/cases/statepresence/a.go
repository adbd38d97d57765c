// Package statepresence asks whether something is there, of which a field was set because of
// an answer.
package statepresence

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type session struct {
	user  string
	other string
}

var (
	sessions = map[string]*session{}
	hits     = map[string]*session{}
	list     []string
)

func find(key string) *session { return sessions[key] }

func link(key string, a *id.Account, lead string) {
	s := find(key)
	if a.Phone == lead {
		s.user = a.ID
		hits[key] = s
		list = append(list, a.ID)
	}
	s.other = a.Name
}

func use(key string) {
	if find(key) != nil {
		ads.Send("x")
	}
	s := find(key)
	if s == nil || s.other == "" {
		return
	}
	ads.Send(s.other)
	ads.Send(s.user) // want match(Account.Phone)
	if hits[key] != nil {
		ads.Send("hit") // want match(Account.Phone)
	}
	if list != nil {
		ads.Send("some") // want match(Account.Phone)
	}
}
