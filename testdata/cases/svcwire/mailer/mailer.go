// Package mailer mails codes.
package mailer

import "example.com/cases/ads"

// Mailer mails.
type Mailer struct{ from string }

// New provides a mailer.
func New() *Mailer { return &Mailer{"x"} }

// Send sends.
func (m *Mailer) Send(to, text string) error { ads.Log(m.from + to + text); return nil }
