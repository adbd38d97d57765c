// Package audience builds tailored audiences: an advertiser uploads a list of
// its customers, as hashes of their contacts, and those of them who have an
// account see its campaign.
package audience

import (
	"context"
	"slices"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/consent"
	"example.com/incident/contact"
)

// List is what an advertiser uploads.
type List struct {
	Name   string   `json:"name"`
	Hashes []string `json:"hashes"`
}

// Matcher finds the accounts that lists speak of.
type Matcher struct {
	accounts *account.Store
	platform *ads.Platform
	consents *consent.Registry
}

// NewMatcher returns a matcher that fills audiences of platform.
func NewMatcher(accounts *account.Store, platform *ads.Platform, consents *consent.Registry) *Matcher {
	return &Matcher{accounts: accounts, platform: platform, consents: consents}
}

// ByMarketingEmail matches l with the addresses that were given for offers.
func (m *Matcher) ByMarketingEmail(ctx context.Context, l List) error {
	wanted := l.set()
	for _, a := range m.accounts.All() {
		if a.MarketingEmail == "" || !wanted[contact.Hash(contact.Email(a.MarketingEmail))] {
			continue
		}
		if err := m.platform.Target(ctx, l.Name, a.ID); err != nil {
			return err
		}
	}
	return nil
}

// ByPhone matches l with the phone numbers, since few people gave an address.
func (m *Matcher) ByPhone(ctx context.Context, l List) error {
	wanted := l.set()
	for _, a := range m.accounts.All() {
		if a.Phone == "" {
			continue
		}
		if wanted[contact.Hash(contact.Phone(a.Phone))] {
			if err := m.platform.Target(ctx, l.Name, a.ID); err != nil { // want match(Account.Phone)
				return err
			}
		}
	}
	return nil
}

// ByRecoveryEmail matches l with the other addresses that we have.
func (m *Matcher) ByRecoveryEmail(ctx context.Context, l List) error {
	var matched []string
	for _, a := range m.accounts.All() {
		hash := contact.Hash(contact.Email(a.RecoveryEmail))
		if !slices.ContainsFunc(l.Hashes, func(h string) bool { return contact.Same(h, hash) }) {
			continue
		}
		matched = append(matched, a.ID)
	}
	return m.platform.Upload(ctx, l.Name, matched) // want match(Account.RecoveryEmail)
}

// ByConsentedPhone matches l with the phone numbers of those who agreed.
func (m *Matcher) ByConsentedPhone(ctx context.Context, l List) error {
	wanted := l.set()
	for _, a := range m.accounts.All() {
		if !m.consents.MayAdvertise(a.ID) {
			continue
		}
		if wanted[contact.Hash(contact.Phone(a.Phone))] {
			if err := m.platform.Target(ctx, l.Name, a.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l List) set() map[string]bool {
	set := make(map[string]bool, len(l.Hashes))
	for _, h := range l.Hashes {
		set[h] = true
	}
	return set
}
