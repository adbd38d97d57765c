// Package stdhashreset begins hashes anew.
package stdhashreset

import (
	"crypto/hmac"
	"crypto/sha256"
	"hash"
	"hash/fnv"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func plain(a *id.Account) {
	m := sha256.New()
	m.Write([]byte(a.Phone))
	ads.Bytes(m.Sum(nil)) // want flow(Account.Phone)
	m.Reset()
	m.Write([]byte(a.Name))
	ads.Bytes(m.Sum(nil))
}

func keyed(a *id.Account, key []byte) {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(a.Phone))
	ads.Bytes(m.Sum(nil)) // want flow(Account.Phone)
	m.Reset()
	m.Write([]byte(a.Name))
	ads.Bytes(m.Sum(nil))
}

// A key outlives the reset.
func keyedByPhone(a *id.Account) {
	m := hmac.New(sha256.New, []byte(a.Phone))
	m.Write([]byte(a.Email))
	m.Reset()
	m.Write([]byte(a.Name))
	ads.Bytes(m.Sum(nil)) // want flow(Account.Phone)
}

func number(a *id.Account) {
	h := fnv.New64a()
	h.Write([]byte(a.Phone))
	h.Reset()
	h.Write([]byte(a.Name))
	ads.Score(int(h.Sum64()))
}

// A hash that was handed in may be another one than it seems.
func given(h hash.Hash, a *id.Account) {
	h.Write([]byte(a.Phone))
	h.Reset()
	h.Write([]byte(a.Name))
	ads.Bytes(h.Sum(nil))
}

func one(a *id.Account, h, other hash.Hash) {
	h.Write([]byte(a.Phone))
	other.Reset()
	ads.Bytes(h.Sum(nil)) // want flow(Account.Phone)
}

func sometimes(a *id.Account, again bool) {
	m := sha256.New()
	m.Write([]byte(a.Phone))
	if again {
		m.Reset()
	}
	ads.Bytes(m.Sum(nil)) // want flow(Account.Phone)
}
