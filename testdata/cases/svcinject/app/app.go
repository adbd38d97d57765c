// Package app is injected.
package app

import (
	"context"

	"example.com/cases/id"
	"example.com/cases/svcinject/di"
)

// Exporter exports.
type Exporter interface {
	Export(ctx context.Context, key, contact string) error
}

// Mailer mails.
type Mailer interface {
	Mail(ctx context.Context, to, text string) error
}

// Accounts finds.
type Accounts interface {
	Find(key string) *id.Account
}

// Service uses them.
type Service struct {
	exp  Exporter
	mail Mailer
	db   Accounts
}

// Module registers the service.
func Module(c *di.Container) {
	di.Provide(c, func(c *di.Container) *Service {
		return &Service{exp: di.Get[Exporter](c), mail: di.Get[Mailer](c), db: di.Get[Accounts](c)}
	})
}

// Recover mails a code.
func (s *Service) Recover(ctx context.Context, key string) error {
	a := s.db.Find(key)
	return s.mail.Mail(ctx, a.Email, "code for "+a.Name)
}

// Campaign exports.
func (s *Service) Campaign(ctx context.Context, key string) error {
	a := s.db.Find(key)
	return s.exp.Export(ctx, a.ID, a.Phone)
}
