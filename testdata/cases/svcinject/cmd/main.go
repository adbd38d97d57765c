// Command cmd wires by hand.
package main

import (
	"context"
	"log"
	"net/smtp"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcinject/app"
	"example.com/cases/svcinject/di"
)

type partner struct{ *ads.Client }

func (p partner) Export(_ context.Context, key, contact string) error {
	p.Push(key)
	return p.Client.Export(contact) // want flow(Account.Phone)
}

type smtpMailer struct{ host string }

func (m smtpMailer) Mail(_ context.Context, to, text string) error {
	return smtp.SendMail(m.host, nil, "x", []string{to}, []byte(text))
}

type files struct{}

func (files) Find(key string) *id.Account { return id.Load(key) }

func main() {
	c := di.New()
	app.Module(c)
	di.Provide(c, func(*di.Container) app.Exporter { return partner{ads.NewClient("x")} })
	di.Provide(c, func(*di.Container) app.Mailer { return smtpMailer{"h"} })
	di.Provide(c, func(*di.Container) app.Accounts { return files{} })
	s := di.Get[*app.Service](c)
	ctx := context.Background()
	if err := s.Recover(ctx, "1"); err != nil {
		log.Fatal(err)
	}
	if err := s.Campaign(ctx, "1"); err != nil {
		log.Fatal(err)
	}
}
