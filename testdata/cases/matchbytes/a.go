// Package matchbytes compares bytes of a contact.
package matchbytes

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"io"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func equal(a *id.Account, lead []byte) {
	if bytes.Equal([]byte(a.Phone), lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if bytes.Equal([]byte(a.Name), lead) {
		ads.Send(a.ID)
	}
	if bytes.Compare(lead, []byte(a.Phone)) == 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func constantTime(a *id.Account, lead string) {
	if subtle.ConstantTimeCompare([]byte(a.Phone), []byte(lead)) == 1 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if subtle.ConstantTimeCompare([]byte(a.ID), []byte(lead)) == 1 {
		ads.Send(a.ID)
	}
}

func mac(a *id.Account, key, lead []byte) {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(a.Email))
	if hmac.Equal(m.Sum(nil), lead) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	n := hmac.New(sha256.New, key)
	n.Write([]byte(a.Name))
	if hmac.Equal(n.Sum(nil), lead) {
		ads.Send(a.ID)
	}
}

func macOfLead(a *id.Account, key []byte, lead string) {
	m, n := hmac.New(sha256.New, key), hmac.New(sha256.New, key)
	io.WriteString(m, a.Phone)
	io.WriteString(n, lead)
	same := hmac.Equal(m.Sum(nil), n.Sum(nil))
	if !same {
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

// Whether there are bytes at all says nothing about which.
func some(a *id.Account) {
	b := []byte(a.Phone)
	if len(b) > 0 && b != nil {
		ads.Send(a.ID)
	}
}

// The code that was sent is compared, and a wrong one is refused.
func login(a *id.Account, code, given []byte, campaign string) error {
	if subtle.ConstantTimeCompare(append(code, a.Phone...), given) != 1 {
		return errors.New("wrong code")
	}
	ads.Send(campaign)
	return nil
}
