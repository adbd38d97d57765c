package mock

import (
	"context"

	"example.com/generated/accountpb"
)

// Exporter fills an audience.
type Exporter struct{ audience Audience }

// NewExporter returns an exporter into that audience.
func NewExporter(a Audience) *Exporter { return &Exporter{a} }

// Phones adds accounts by their phones.
func (e *Exporter) Phones(ctx context.Context, accounts []*accountpb.Account) error {
	for _, a := range accounts {
		if err := e.audience.Add(ctx, a.GetPhone()); err != nil { // want flow(Account.Phone)
			return err
		}
	}
	return nil
}

// IDs adds accounts by their IDs.
func (e *Exporter) IDs(ctx context.Context, accounts []*accountpb.Account) error {
	for _, a := range accounts {
		if err := e.audience.Add(ctx, a.GetId()); err != nil {
			return err
		}
	}
	return nil
}

// Reminder writes to people. Only its mailer decides what that means.
type Reminder struct{ mail Mailer }

// NewReminder returns a reminder that uses that mailer.
func NewReminder(m Mailer) *Reminder { return &Reminder{m} }

// Remind writes to the recovery address.
func (r *Reminder) Remind(ctx context.Context, a *accountpb.Account) error {
	return r.mail.Send(ctx, a.GetRecoveryEmail(), "come back")
}
