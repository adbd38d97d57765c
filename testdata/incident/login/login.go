// Package login lets people in who can read a code on their phone.
package login

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"sync"

	"example.com/incident/account"
	"example.com/incident/events"
	"example.com/incident/notify"
)

var (
	// ErrUnknown says that there is no such account, or that it has no phone.
	ErrUnknown = errors.New("login: unknown account")
	// ErrCode says that the code is not the one that was sent.
	ErrCode = errors.New("login: wrong code")
)

type challenge struct {
	//purpose:source security
	Code string
}

// Service sends codes and checks them.
type Service struct {
	accounts *account.Store
	sms      notify.SMS
	events   *events.Recorder

	mu      sync.Mutex
	pending map[string]challenge
}

// New returns a login service.
func New(accounts *account.Store, sms notify.SMS, rec *events.Recorder) *Service {
	return &Service{
		accounts: accounts,
		sms:      sms,
		events:   rec,
		pending:  make(map[string]challenge),
	}
}

// Start sends a code to the phone of the account.
func (s *Service) Start(ctx context.Context, accountID string) error {
	s.events.Record("login_started", accountID, "web")
	a, ok := s.accounts.Get(accountID)
	if !ok || a.Phone == "" {
		return ErrUnknown
	}
	code := rand.Text()[:8]
	if err := s.sms.SendSMS(ctx, a.Phone, "Your code is "+code); err != nil {
		return fmt.Errorf("login: sending the code: %w", err)
	}
	s.mu.Lock()
	s.pending[a.ID] = challenge{Code: code}
	s.mu.Unlock()

	// The number is for support, who are asked why no code arrived.
	s.events.Record("code_sent", a.ID, a.Phone) // want flow(Account.Phone)
	return nil
}

// Verify returns nil if the code is the one that was sent last. A code is good
// for one attempt.
func (s *Service) Verify(accountID, code string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, ok := s.pending[accountID]
	delete(s.pending, accountID)
	if !ok || subtle.ConstantTimeCompare([]byte(c.Code), []byte(code)) != 1 {
		return ErrCode
	}
	return nil
}
