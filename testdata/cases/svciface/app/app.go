// Package app notifies people.
package app

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svciface/channels"
	"example.com/cases/svciface/notify"
)

func mailOnly(ctx context.Context, a *id.Account) error {
	n := notify.New(notify.With(channels.Mail("x")), notify.Retries(3))
	return n.Send(ctx, "mail", &notify.Message{To: a.Email, Subject: "code", Body: "1234"})
}

func both(ctx context.Context, a *id.Account) error {
	n := notify.New(notify.With(channels.Mail("x")), notify.Fallback(channels.Partner()))
	_ = n.Send(ctx, "partner", &notify.Message{To: a.Profile.Newsletter, Subject: "news", Body: a.Phone})
	return n.Send(ctx, "partner", &notify.Message{To: a.Email, Subject: "code"}) // want flow(Account.Email)
}

func hooked(ctx context.Context, a *id.Account) error {
	n := notify.New(
		notify.With(channels.Partner()),
		notify.Before(func(m *notify.Message) { m.Tags = append(m.Tags, a.Phone) }),
		notify.Before(func(m *notify.Message) { ads.Upload(m.Tags) }), // want-one tags flow(Account.Phone)
	)
	return n.Send(ctx, "partner", &notify.Message{To: a.ID}) // want-one tags flow(Account.Phone)
}

// Service is wired by main.
type Service struct {
	login, news *notify.Notifier
}

// NewService wires both notifiers.
func NewService() *Service {
	return &Service{
		login: notify.New(notify.With(channels.Mail("login"))),
		news:  notify.New(notify.With(channels.Partner())),
	}
}

// Code sends a code.
func (s *Service) Code(ctx context.Context, a *id.Account) error {
	return s.login.Send(ctx, "mail", &notify.Message{To: a.Email, Body: a.Phone})
}

// News sends news to the address given for it.
func (s *Service) News(ctx context.Context, a *id.Account) error {
	return s.news.Send(ctx, "partner", &notify.Message{To: a.Profile.Newsletter, Subject: a.Name})
}

// Wrong sends news to the wrong address.
func (s *Service) Wrong(ctx context.Context, a *id.Account) error {
	return s.news.Send(ctx, "partner", &notify.Message{To: a.Email, Subject: a.Name}) // want flow(Account.Email)
}
