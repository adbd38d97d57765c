// Package matchstate keeps what matched in long-lived objects.
package matchstate

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// A matcher is filled by one handler and asked by another.
type matcher struct {
	mu     sync.Mutex
	phones map[string]bool
	names  map[string]bool
	hits   []string
	calls  int
}

// NewMatcher is called by main.
func NewMatcher() *matcher {
	return &matcher{phones: map[string]bool{}, names: map[string]bool{}}
}

// Register is called per account.
func (m *matcher) Register(a *id.Account) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.phones[a.Phone] = true
	m.names[a.Name] = true
}

// Lookup is called per lead.
func (m *matcher) Lookup(lead string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.phones[lead] {
		ads.Send(lead) // want match(Account.Phone)
	}
	if m.names[lead] {
		ads.Send(lead)
	}
	m.calls++
}

// Mark is called per account, with an advertiser's upload.
func (m *matcher) Mark(a *id.Account, upload map[string]bool) {
	if upload[a.Email] {
		m.hits = append(m.hits, a.ID)
	}
}

// Flush is called at night.
func (m *matcher) Flush() {
	ads.Upload(m.hits) // want match(Account.Email)
	ads.Score(m.calls)
}

// Size says how many there are.
func (m *matcher) Size() { ads.Score(len(m.phones)) }

var audience, everyone []string

func mark(all []*id.Account, lead string) {
	for _, a := range all {
		if a.Phone == lead {
			audience = append(audience, a.ID)
		}
		everyone = append(everyone, a.ID)
	}
}

func flush() {
	ads.Upload(audience) // want match(Account.Phone)
	ads.Upload(everyone)
}
