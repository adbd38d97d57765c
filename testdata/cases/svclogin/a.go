// Package svclogin signs people up and in; what comes later is for everybody.
package svclogin

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"sync"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var (
	errTaken = errors.New("taken")
	errCode  = errors.New("wrong code")
	errRate  = errors.New("too often")
)

type challenge struct {
	code    string
	expires time.Time
	tries   int
}

// Users signs up and in.
type Users struct {
	mu      sync.Mutex
	byID    map[string]*id.Account
	byPhone map[string]*id.Account
	pending map[string]*challenge
	tries   map[string]int
	visits  map[string]int
	welcome []string
	now     func() time.Time
}

// Signup refuses a phone that is known.
func (u *Users) Signup(a *id.Account) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if _, ok := u.byPhone[a.Phone]; ok {
		return errTaken
	}
	u.byPhone[a.Phone] = a
	u.byID[a.ID] = a
	u.welcome = append(u.welcome, a.ID)
	return nil
}

// Start sends a code.
func (u *Users) Start(a *id.Account, code string) error {
	if u.tries[a.Phone] > 5 {
		return errRate
	}
	u.tries[a.Phone]++
	u.pending[a.Phone] = &challenge{code: code, expires: u.now().Add(time.Minute)}
	ads.Log(fmt.Sprintf("%s: %s", a.Phone, code))
	return nil
}

func (u *Users) verify(a *id.Account, code string) error {
	c := u.pending[a.Phone]
	if c == nil || u.now().After(c.expires) {
		return errCode
	}
	c.tries++
	if subtle.ConstantTimeCompare([]byte(c.code), []byte(code)) != 1 {
		return errCode
	}
	delete(u.pending, a.Phone)
	return nil
}

// Finish signs in and shows the start page.
func (u *Users) Finish(a *id.Account, code string) error {
	if err := u.verify(a, code); err != nil {
		return fmt.Errorf("sign-in of %s: %w", a.ID, err)
	}
	u.visits[a.ID]++
	return nil
}

// Page shows a page with an advertisement to who is signed in.
func (u *Users) Page(user string) {
	a, ok := u.byID[user]
	if !ok {
		return
	}
	ads.Send(a.ID)
	ads.Send(a.Profile.City)
	ads.Score(u.visits[a.ID])
}

// Weekly reports to advertisers how many there are.
func (u *Users) Weekly() {
	ads.Score(len(u.byPhone))
	ads.Put(u.visits)
	for user := range u.byID {
		ads.Send(user)
	}
	ads.Upload(u.welcome)
}

// Reach says how each can be reached, but not where.
func (u *Users) Reach() {
	for _, a := range u.byID {
		kind := "none"
		switch {
		case a.Phone != "":
			kind = "sms"
		case a.Email != "":
			kind = "mail"
		}
		ads.Send(kind)
	}
}

// Change changes the phone.
func (u *Users) Change(a *id.Account, phone string) {
	if a.Phone == phone {
		return
	}
	delete(u.byPhone, a.Phone)
	a.Phone = phone
	u.byPhone[phone] = a
}

// Campaign shows the same to everybody.
func (u *Users) Campaign(text string) {
	for _, a := range u.byID {
		ads.Send(a.ID + text)
	}
}
