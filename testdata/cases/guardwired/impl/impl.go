// Package impl implements the ports.
package impl

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/guardwired/ports"
)

// Consent keeps consent.
type Consent map[string]bool

// May asks.
//
//purpose:guard advertising subject=id
func (c Consent) May(_ context.Context, id string) bool { return c[id] }

// Ads is a client.
type Ads struct{}

// Send sends.
func (Ads) Send(ctx context.Context, s ...string) error { return ctx.Err() }

// Wrap decorates by embedding.
type Wrap struct{ ports.Ads }

// Mailer is a client that sends to advertisers.
type Mailer struct{}

// Mail sends.
func (Mailer) Mail(_ context.Context, to string) { ads.Send(to) }

// MailAll sends to several.
func (Mailer) MailAll(_ context.Context, to ...string) {
	for _, s := range to {
		ads.Send(s)
	}
}
