// Package plain has a port that is no sink by what is declared.
package plain

import (
	"context"

	"example.com/cases/guardwired/ports"
	"example.com/cases/id"
)

// Service has the use cases.
type Service struct {
	mail    ports.Mail
	consent ports.Consent
}

// New returns a service.
func New(mail ports.Mail, consent ports.Consent) *Service { return &Service{mail, consent} }

// Background sends behind a check.
func (s *Service) Background(ctx context.Context, a *id.Account) {
	if !s.consent.May(ctx, a.ID) {
		return
	}
	go func() { s.mail.Mail(ctx, a.Phone) }()
}

// Deferred sends when it returns.
func (s *Service) Deferred(ctx context.Context, a *id.Account) {
	if s.consent.May(ctx, a.ID) {
		defer func() { s.mail.MailAll(ctx, a.Phone) }()
	}
}

// Each sends to each who agreed.
func (s *Service) Each(ctx context.Context, all []*id.Account) {
	for _, a := range all {
		if !s.consent.May(ctx, a.ID) {
			continue
		}
		s.mail.Mail(ctx, a.Phone)
		func() { s.mail.Mail(ctx, a.Phone) }()
	}
}

// Given hands the account to a goroutine.
func (s *Service) Given(ctx context.Context, all []*id.Account) {
	for _, a := range all {
		if s.consent.May(ctx, a.ID) {
			go func(a *id.Account) { s.mail.Mail(ctx, a.Phone) }(a)
		}
	}
}

// Helped leaves it to a helper.
func (s *Service) Helped(ctx context.Context, all []*id.Account) {
	for _, a := range all {
		if s.consent.May(ctx, a.ID) {
			s.send(ctx, a)
			s.sendAll(ctx, a)
		}
	}
}

func (s *Service) send(ctx context.Context, a *id.Account)    { s.mail.Mail(ctx, a.Phone) }
func (s *Service) sendAll(ctx context.Context, a *id.Account) { s.mail.MailAll(ctx, a.Phone) }

// Unasked asks nobody.
func (s *Service) Unasked(ctx context.Context, a *id.Account) {
	go func() { s.mail.Mail(ctx, a.Phone) }() // want flow(Account.Phone)
}

// Other asks somebody else.
func (s *Service) Other(ctx context.Context, a, b *id.Account) {
	if s.consent.May(ctx, b.ID) {
		go func() { s.mail.Mail(ctx, a.Phone) }() // want flow(Account.Phone)
	}
}

// First asks the first one for all.
func (s *Service) First(ctx context.Context, all []*id.Account) {
	if !s.consent.May(ctx, all[0].ID) {
		return
	}
	for _, a := range all {
		func() { s.mail.Mail(ctx, a.Phone) }()    // want flow(Account.Phone)
		func() { s.mail.MailAll(ctx, a.Phone) }() // want flow(Account.Phone)
		s.mail.MailAll(ctx, a.Phone)              // want flow(Account.Phone)
	}
}

// Both sends to one who agreed, and to one who was not asked.
func (s *Service) Both(ctx context.Context, a, b *id.Account) {
	if s.consent.May(ctx, a.ID) {
		send := func(to *id.Account) { s.mail.Mail(ctx, to.Phone) } // want flow(Account.Phone)
		send(a)
		send(b)
	}
}

// Twice calls a helper behind a check, and without one.
func (s *Service) Twice(ctx context.Context, a *id.Account) {
	if s.consent.May(ctx, a.ID) {
		s.half(ctx, a)
	}
	s.half(ctx, a)
}

func (s *Service) half(ctx context.Context, a *id.Account) {
	s.mail.Mail(ctx, a.Phone) // want flow(Account.Phone)
}

// Exported is a helper that anybody may call.
func (s *Service) Exported(ctx context.Context, a *id.Account) {
	s.mail.Mail(ctx, a.Phone) // want flow(Account.Phone)
}

// ByExported asks, and calls it.
func (s *Service) ByExported(ctx context.Context, a *id.Account) {
	if s.consent.May(ctx, a.ID) {
		s.Exported(ctx, a)
	}
}

// Replaced sends to somebody else than who was asked.
func (s *Service) Replaced(ctx context.Context, a, b *id.Account) {
	if !s.consent.May(ctx, a.ID) {
		return
	}
	a = b
	go func() { s.mail.Mail(ctx, a.Phone) }() // want flow(Account.Phone)
}
