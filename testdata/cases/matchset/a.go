// Package matchset builds sets of contacts, in which an advertiser's value is looked up.
package matchset

import (
	"crypto/sha256"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func built(all []*id.Account, leads []string) {
	phones, names := map[string]bool{}, map[string]bool{}
	for _, a := range all {
		phones[a.Phone] = true
		names[a.Name] = true
	}
	for _, l := range leads {
		if phones[l] {
			ads.Send(l) // want match(Account.Phone)
		}
		if names[l] {
			ads.Send(l)
		}
	}
}

func index(all []*id.Account, lead string) {
	byMail, byName := map[string]string{}, map[string]string{}
	for _, a := range all {
		byMail[a.Email] = a.ID
		byName[a.Name] = a.ID
	}
	ads.Send(byMail[lead]) // want match(Account.Email)
	ads.Send(byName[lead])
}

func hashed(all []*id.Account, upload [][sha256.Size]byte) {
	ids := make(map[[sha256.Size]byte]string)
	for _, a := range all {
		ids[sha256.Sum256([]byte(a.Phone))] = a.ID
	}
	for _, h := range upload {
		if id, ok := ids[h]; ok {
			ads.Send(id) // want match(Account.Phone)
		}
	}
}

func index2(all []*id.Account) map[string]*id.Account {
	m := make(map[string]*id.Account)
	for _, a := range all {
		m[a.Phone] = a
	}
	return m
}

func returned(all []*id.Account, lead string) {
	m := index2(all)
	if a, ok := m[lead]; ok {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Score(len(m))
}

func fill(m map[string]bool, all []*id.Account) {
	for _, a := range all {
		m[a.Email] = true
	}
}

func filled(all []*id.Account, lead string) {
	m, empty := map[string]bool{}, map[string]bool{}
	fill(m, all)
	if m[lead] {
		ads.Send(lead) // want match(Account.Email)
	}
	if empty[lead] {
		ads.Send(lead)
	}
}

// Values, not keys, hold the contact; and the keys that are handed on are no
// contacts.
func byID(all []*id.Account) {
	m := map[string]string{}
	for _, a := range all {
		m[a.ID] = a.Phone
	}
	for k := range m {
		ads.Send(k)
	}
}

func concurrent(all []*id.Account, lead string) {
	var m, n sync.Map
	for _, a := range all {
		m.Store(a.Phone, a.ID)
		n.Store(a.Name, a.ID)
	}
	if v, ok := m.Load(lead); ok {
		ads.Put(v) // want match(Account.Phone)
	}
	if v, ok := n.Load(lead); ok {
		ads.Put(v)
	}
}
