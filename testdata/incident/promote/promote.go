// Package promote finds people for our own campaigns.
package promote

import (
	"context"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/cache"
	"example.com/incident/consent"
	"example.com/incident/contact"
	"example.com/incident/stats"
)

const (
	recentLimit   = 1000
	testAccountID = "test-account"
)

// Promoter fills the audiences of our campaigns.
type Promoter struct {
	accounts *account.Store
	platform *ads.Platform
	consents *consent.Registry
	recent   *cache.Cache[string] // contact by account ID
}

// New returns a promoter.
func New(accounts *account.Store, platform *ads.Platform, consents *consent.Registry) *Promoter {
	return &Promoter{
		accounts: accounts,
		platform: platform,
		consents: consents,
		recent:   cache.New[string](recentLimit),
	}
}

// Welcome shows a new account our own campaign.
func (p *Promoter) Welcome(ctx context.Context, a account.Account) error {
	return p.platform.Target(ctx, "welcome", a.Phone) // want flow(Account.Phone)
}

// Lookalike has the platform find people like those in a city. It sees hashes
// only.
func (p *Promoter) Lookalike(ctx context.Context, city string) error {
	var seed []string
	for _, a := range p.accounts.All() {
		if a.City == city {
			seed = append(seed, contact.Hash(contact.Phone(a.Phone)))
		}
	}
	return p.platform.Upload(ctx, "lookalike:"+city, seed) // want flow(Account.Phone)
}

// Agreed fills the audience of those who agreed to it.
func (p *Promoter) Agreed(ctx context.Context) error {
	var keys []string
	for _, a := range p.accounts.All() {
		if !p.consents.MayAdvertise(a.ID) {
			continue
		}
		keys = append(keys, contact.Hash(contact.Phone(a.Phone)))
	}
	return p.platform.Upload(ctx, "agreed", keys)
}

// Referred rewards who invited a friend, if the inviter agreed.
func (p *Promoter) Referred(ctx context.Context, inviter, friend account.Account) error {
	if !p.consents.MayAdvertise(inviter.ID) {
		return nil
	}
	keys := []string{contact.Hash(contact.Phone(friend.Phone))}
	return p.platform.Upload(ctx, "referred", keys) // want flow(Account.Phone)
}

// Visited remembers who was here, so that Remind need not read the account.
func (p *Promoter) Visited(a account.Account) {
	p.recent.Put(a.ID, a.RecoveryEmail)
}

// Remind shows our campaign to someone who was here and left.
func (p *Promoter) Remind(ctx context.Context, accountID string) error {
	addr, ok := p.recent.Get(accountID)
	if !ok {
		return nil
	}
	return p.platform.Target(ctx, "remind", addr) // want flow(Account.RecoveryEmail)
}

// Protect offers the second factor to accounts that have none.
func (p *Promoter) Protect(ctx context.Context) error {
	for _, a := range p.accounts.All() {
		if a.Phone != "" {
			continue
		}
		if err := p.platform.Target(ctx, "protect", a.ID); err != nil {
			return err
		}
	}
	return nil
}

// Forecast says how many people can be reached by country code.
func (p *Promoter) Forecast() {
	var codes []string
	for _, a := range p.accounts.All() {
		if a.Phone != "" {
			codes = append(codes, contact.Country(a.Phone))
		}
	}
	p.platform.Forecast(stats.KAnonymous(codes, stats.MinGroup))
}

// SmokeTest sends our own test account through the platform.
func (p *Promoter) SmokeTest(ctx context.Context) error {
	a, _ := p.accounts.Get(testAccountID)
	//purpose:allow advertising the test account's number is the company's own
	return p.platform.Target(ctx, "smoke-test", contact.Hash(a.Phone))
}
