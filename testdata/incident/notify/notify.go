// Package notify sends text messages and mail to one person at a time.
package notify

import (
	"context"
	"errors"
	"slices"
	"sync"
)

// ErrNoAddress says that there is nobody to send to.
var ErrNoAddress = errors.New("notify: no address")

// SMS sends text messages.
type SMS interface {
	SendSMS(ctx context.Context, to, text string) error
}

// Mailer sends mail.
type Mailer interface {
	SendMail(ctx context.Context, to, subject, text string) error
}

// Message is what was sent to one person.
type Message struct {
	To, Text string
}

// Outbox is an SMS and a Mailer that keeps what it is given.
type Outbox struct {
	mu   sync.Mutex
	sent []Message
}

// SendSMS implements [SMS].
func (o *Outbox) SendSMS(_ context.Context, to, text string) error { return o.add(to, text) }

// SendMail implements [Mailer].
func (o *Outbox) SendMail(_ context.Context, to, subject, text string) error {
	return o.add(to, subject+"\n\n"+text)
}

func (o *Outbox) add(to, text string) error {
	if to == "" {
		return ErrNoAddress
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.sent = append(o.sent, Message{To: to, Text: text})
	return nil
}

// Sent returns what was sent so far.
func (o *Outbox) Sent() []Message {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.sent)
}
