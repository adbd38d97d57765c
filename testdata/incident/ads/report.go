package ads

import (
	"maps"
	"slices"
)

// Members returns the keys in an audience, in the order of their arrival.
func (p *Platform) Members(audience string) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.members[audience])
}

// Size returns the size of an audience that the advertiser was told.
func (p *Platform) Size(audience string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.sizes[audience]
}

// Reach returns the forecast by region.
func (p *Platform) Reach() map[string]int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return maps.Clone(p.forecast)
}

// Signals returns what the platform learned, as "account signal".
func (p *Platform) Signals() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.signals)
}

// Impressions returns the advertisements shown, as "slot viewer".
func (p *Platform) Impressions() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.impressed)
}
