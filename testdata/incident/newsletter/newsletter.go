// Package newsletter writes to people who asked for offers.
package newsletter

import (
	"context"

	"example.com/incident/account"
	"example.com/incident/notify"
)

// Newsletter sends offers.
type Newsletter struct {
	accounts *account.Store
	mail     notify.Mailer
}

// New returns a newsletter to all accounts.
func New(accounts *account.Store, mail notify.Mailer) *Newsletter {
	return &Newsletter{accounts: accounts, mail: mail}
}

// Offer sends one offer to one address.
//
//purpose:sink marketing params=to
func (n *Newsletter) Offer(ctx context.Context, to, text string) error {
	return n.mail.SendMail(ctx, to, "An offer for you", text)
}

// Send sends the offer to everybody who asked for offers.
func (n *Newsletter) Send(ctx context.Context, text string) error {
	for _, a := range n.accounts.All() {
		if a.MarketingEmail == "" {
			continue
		}
		if err := n.Offer(ctx, a.MarketingEmail, text); err != nil {
			return err
		}
	}
	return nil
}

// SendToAll sends the offer to everybody for whom there is any address.
func (n *Newsletter) SendToAll(ctx context.Context, text string) error {
	for _, a := range n.accounts.All() {
		to := a.MarketingEmail
		if to == "" {
			to = a.RecoveryEmail
		}
		if to == "" {
			continue
		}
		if err := n.Offer(ctx, to, text); err != nil { // want flow(Account.RecoveryEmail)
			return err
		}
	}
	return nil
}
