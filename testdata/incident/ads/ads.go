// Package ads is the advertising platform: whatever it is given decides who
// sees which advertisement.
package ads

import (
	"context"
	"maps"
	"sync"
)

// Platform keeps the audiences of all campaigns. It may be used by several
// goroutines.
type Platform struct {
	mu        sync.Mutex
	members   map[string][]string
	sizes     map[string]int
	forecast  map[string]int
	signals   []string
	impressed []string
}

// NewPlatform returns a platform without audiences.
func NewPlatform() *Platform {
	return &Platform{members: make(map[string][]string), sizes: make(map[string]int)}
}

// Target shows the campaigns of an audience to one account.
//
//purpose:sink advertising
func (p *Platform) Target(ctx context.Context, audience, accountID string) error {
	return p.add(ctx, audience, accountID)
}

// Upload adds keys, of accounts or of contacts, to an audience.
//
//purpose:sink advertising params=keys
func (p *Platform) Upload(ctx context.Context, audience string, keys []string) error {
	return p.add(ctx, audience, keys...)
}

func (p *Platform) add(ctx context.Context, audience string, keys ...string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.members[audience] = append(p.members[audience], keys...)
	return nil
}

// Estimate tells the advertiser how many people an audience has.
//
//purpose:sink advertising
func (p *Platform) Estimate(audience string, size int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.sizes[audience] = size
}

// Forecast sets how many people can be reached in each region.
//
//purpose:sink advertising
func (p *Platform) Forecast(reach map[string]int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forecast = maps.Clone(reach)
}

// Ingest learns from what a person did.
//
//purpose:sink advertising
func (p *Platform) Ingest(accountID, signal string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.signals = append(p.signals, accountID+" "+signal)
}

// Impression counts one advertisement shown to viewer.
//
//purpose:sink advertising
func (p *Platform) Impression(slot, viewer string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.impressed = append(p.impressed, slot+" "+viewer)
}
