// Package recovery opens accounts again whose owners are locked out.
package recovery

import (
	"context"
	"crypto/rand"
	"net/url"

	"example.com/incident/account"
	"example.com/incident/notify"
)

// Service sends links that open an account.
type Service struct {
	accounts *account.Store
	mail     notify.Mailer
	base     string
}

// New returns a service whose links begin with base.
func New(accounts *account.Store, mail notify.Mailer, base string) *Service {
	return &Service{accounts: accounts, mail: mail, base: base}
}

// Start sends a link to addr if an account has that recovery address. It does
// not tell the caller whether one has.
func (s *Service) Start(ctx context.Context, addr string) error {
	a, ok := s.accounts.ByRecoveryEmail(addr)
	if !ok {
		return nil
	}
	link := s.base + "?" + url.Values{"account": {a.ID}, "token": {rand.Text()}}.Encode()
	return s.mail.SendMail(ctx, a.RecoveryEmail, "Open your account again", link)
}
