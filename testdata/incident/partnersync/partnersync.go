// Package partnersync keeps the partner's audiences up to date.
package partnersync

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"

	"example.com/incident/account"
	"example.com/incident/contact"
	"example.com/incident/partner"
)

type job struct {
	accountID string
	key       string
}

// Syncer sends changed accounts to the partner, in the background.
type Syncer struct {
	client *partner.Client
	jobs   chan job
	done   chan struct{}
}

// Start returns a syncer whose worker runs until Close.
func Start(ctx context.Context, client *partner.Client) *Syncer {
	s := &Syncer{client: client, jobs: make(chan job, 64), done: make(chan struct{})}
	go s.work(ctx)
	return s
}

// Changed has the account sent to the partner soon.
func (s *Syncer) Changed(a account.Account) {
	s.jobs <- job{accountID: a.ID, key: contact.Hash(contact.Phone(a.Phone))}
}

// Close waits until everything is sent.
func (s *Syncer) Close() {
	close(s.jobs)
	<-s.done
}

func (s *Syncer) work(ctx context.Context) {
	defer close(s.done)
	for j := range s.jobs {
		if err := s.client.Post(ctx, "/seen", []byte(j.accountID)); err != nil {
			slog.WarnContext(ctx, "account not announced", "account", j.accountID, "err", err)
		}
		if err := s.client.Post(ctx, "/audience", []byte(j.key)); err != nil { // want flow(Account.Phone)
			slog.WarnContext(ctx, "account not sent", "account", j.accountID, "err", err)
		}
	}
}

// Profile sends all that the partner could want to know of a.
func (s *Syncer) Profile(ctx context.Context, a account.Account) error {
	body, err := json.Marshal(a)
	if err != nil {
		return fmt.Errorf("partnersync: %w", err)
	}
	return s.client.Post(ctx, "/profiles", body) // want flow(Account.Phone) flow(Account.RecoveryEmail)
}

// Card sends what everybody may see of a.
func (s *Syncer) Card(ctx context.Context, a account.Account) error {
	body, err := json.Marshal(account.Account{ID: a.ID, Name: a.Name, City: a.City})
	if err != nil {
		return fmt.Errorf("partnersync: %w", err)
	}
	return s.client.Post(ctx, "/cards", body)
}
