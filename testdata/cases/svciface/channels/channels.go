// Package channels has channels.
package channels

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/svciface/notify"
)

type mail struct{ from string }

func (mail) Name() string { return "mail" }
func (m mail) Deliver(_ context.Context, x *notify.Message) error {
	ads.Log(m.from + x.To + x.Body)
	return nil
}

type partner struct{ client *ads.Client }

func (*partner) Name() string { return "partner" }
func (p *partner) Deliver(_ context.Context, x *notify.Message) error {
	p.client.Push(x.Subject)
	return p.client.Export(x.To)
}

// Mail returns a channel that sends mail.
func Mail(from string) notify.Channel { return mail{from} }

// Partner returns a channel that informs a partner.
func Partner() notify.Channel { return &partner{client: ads.NewClient("p")} }
