// Package svcnamed finds accounts by names out of requests.
package svcnamed

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errNobody = errors.New("nobody")

type table struct {
	rows   map[string]*id.Account
	list   []*id.Account
	upload map[string]bool
}

// The name is a part of a request that has other texts, too.
func (t *table) handler(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	a := t.rows[user]
	if a == nil || !t.upload[a.Phone] {
		http.NotFound(w, r)
		return
	}
	ads.Send(r.FormValue("campaign")) // after
	ads.Send(user)                    // want match(Account.Phone)
}

func (t *table) decoded(w http.ResponseWriter, r *http.Request) {
	var q struct{ User, Campaign string }
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
		return
	}
	a, ok := t.rows[q.User]
	if !ok || !t.upload[a.Phone] {
		return
	}
	ads.Send(q.Campaign) // after
	ads.Send(q.User)     // want match(Account.Phone)
}

func (t *table) numbered(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.PathValue("n"))
	if err != nil || n >= len(t.list) {
		return
	}
	if !t.upload[t.list[n].Phone] {
		return
	}
	ads.Score(n)                        // want match(Account.Phone)
	ads.Send("user " + strconv.Itoa(n)) // want match(Account.Phone)
	ads.Send("banner")                  // after
}

// A second factor is checked, and the page with its slot follows.
func (t *table) secondFactor(w http.ResponseWriter, r *http.Request) {
	a := t.rows[r.FormValue("user")]
	if a == nil || a.Phone != r.FormValue("phone") {
		http.Error(w, "wrong number", http.StatusForbidden)
		return
	}
	ads.Send("slot-1")
	ads.Send(r.FormValue("user"))
}

// book notes its own people by their numbers.
type book struct {
	byPhone map[string]*id.Account
	tries   map[string]int
}

func (b *book) signup(a *id.Account, user, slot string) error {
	if _, taken := b.byPhone[a.Phone]; taken {
		return errNobody
	}
	if b.tries[a.Phone]++; b.tries[a.Phone] > 3 {
		return errNobody
	}
	b.byPhone[a.Phone] = a
	ads.Send(slot)
	ads.Send(user)
	return nil
}

type shared struct{ m sync.Map }

func (s *shared) add(a *id.Account) { s.m.Store(a.ID, a) }

func (s *shared) synced(leads map[string]bool, user, campaign string) {
	v, ok := s.m.Load(user)
	if !ok {
		return
	}
	a := v.(*id.Account)
	if !leads[a.Phone] {
		return
	}
	ads.Send(campaign) // after
	ads.Send(user)     // want match(Account.Phone)
}

// Both outcomes are told through an interface.
type uploader struct{ to ads.Uploader }

func (u uploader) tell(a *id.Account, list []string, campaign string) {
	for _, l := range list {
		if l == a.Phone {
			u.to.Deliver("hit") // want match(Account.Phone)
			return
		}
	}
	u.to.Deliver("miss") // want match(Account.Phone)
}

// What is behind a port is known where it is handed over.
type port interface{ note(s string) }

type toAds struct{}

func (toAds) note(s string) {
	ads.Send(s) // want match(Account.Phone)
}

type service struct {
	upload map[string]bool
	out    port
}

func (s *service) target(a *id.Account) {
	if !s.upload[a.Phone] {
		s.out.note("miss")
		return
	}
	s.out.note("hit")
}

func run(a *id.Account, upload map[string]bool) {
	s := &service{upload: upload, out: toAds{}}
	s.target(a)
}
