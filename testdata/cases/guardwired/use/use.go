// Package use has a port that is declared a sink.
package use

import (
	"context"

	"example.com/cases/guardwired/ports"
	"example.com/cases/id"
)

// Service has the use cases.
type Service struct {
	ads     ports.Ads
	consent ports.Consent
}

// New returns a service.
func New(ads ports.Ads, consent ports.Consent) *Service { return &Service{ads, consent} }

// Background sends behind a check.
func (s *Service) Background(ctx context.Context, a *id.Account) {
	if !s.consent.May(ctx, a.ID) {
		return
	}
	go func() { _ = s.ads.Send(ctx, a.Phone) }()
}

// Each sends to each who agreed.
func (s *Service) Each(ctx context.Context, all []*id.Account) {
	for _, a := range all {
		if !s.consent.May(ctx, a.ID) {
			continue
		}
		func() { _ = s.ads.Send(ctx, a.Phone) }()
	}
}

// Unasked asks nobody.
func (s *Service) Unasked(ctx context.Context, a *id.Account) {
	go func() { _ = s.ads.Send(ctx, a.Phone) }() // want flow(Account.Phone)
}

// Other asks somebody else.
func (s *Service) Other(ctx context.Context, a, b *id.Account) {
	if s.consent.May(ctx, b.ID) {
		go func() { _ = s.ads.Send(ctx, a.Phone) }() // want flow(Account.Phone)
	}
}
