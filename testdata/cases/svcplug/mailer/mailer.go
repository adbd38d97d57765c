// Package mailer registers a channel that mails, which is what addresses are for.
package mailer

import (
	"net/smtp"

	"example.com/cases/id"
	"example.com/cases/svcplug/plugin"
)

func init() { plugin.Register("mail", open) }

type mailer struct{ host, from string }

func open(settings map[string]string) (plugin.Channel, error) {
	return &mailer{host: settings["host"], from: settings["from"]}, nil
}

func (m *mailer) Name() string { return "mail" }

func (m *mailer) Deliver(a *id.Account, text string) error {
	return smtp.SendMail(m.host, nil, m.from, []string{a.Email}, []byte(text))
}
