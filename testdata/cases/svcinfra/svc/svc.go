// Package svc is a service.
package svc

import (
	"context"
	"fmt"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcinfra/infra"
)

// Job is work.
type Job struct{ User, Text string }

// Service is one.
type Service struct {
	phones, names *infra.Cache[string, string]
	accounts      *infra.Cache[string, *id.Account]
	mail, promo   *infra.Queue[Job]
	verified      infra.Topic[string]
	renamed       infra.Topic[string]
	misses        []string
}

// New returns one.
func New() *Service {
	s := &Service{}
	s.accounts = infra.NewCache(time.Minute, func(_ context.Context, u string) (*id.Account, error) {
		if a := id.Load(u); a != nil {
			return a, nil
		}
		return nil, fmt.Errorf("no account %s", u)
	})
	s.phones = infra.NewCache(time.Minute, s.phone)
	s.names = infra.NewCache(time.Minute, s.name).OnMiss(func(u string) { s.misses = append(s.misses, u) })
	s.mail = infra.NewQueue(2, s.deliver)
	s.promo = infra.NewQueue(2, func(j Job) {
		ads.Send(j.User)
		ads.Send(j.Text) // want-one promo flow(Account.Email)
	})
	s.verified.Subscribe(func(p string) { ads.Log(p) })
	s.renamed.Subscribe(func(n string) { ads.Send(n) })
	return s
}

func (s *Service) phone(ctx context.Context, u string) (string, error) {
	a, err := s.accounts.Get(ctx, u)
	if err != nil {
		return "", err
	}
	return a.Phone, nil
}

func (s *Service) name(ctx context.Context, u string) (string, error) {
	a, err := s.accounts.Get(ctx, u)
	if err != nil {
		return "", fmt.Errorf("name: %w", err)
	}
	return a.Name, nil
}

func (s *Service) deliver(j Job) { ads.Log(j.User + j.Text) }

// Verify verifies.
func (s *Service) Verify(ctx context.Context, u string) error {
	p, err := s.phones.Get(ctx, u)
	if err != nil {
		return err
	}
	s.verified.Publish(p)
	return s.mail.Push(Job{u, "code to " + p})
}

// Rename renames.
func (s *Service) Rename(ctx context.Context, u, to string) error {
	n, err := s.names.Get(ctx, u)
	if err != nil {
		return err
	}
	s.renamed.Publish(n)
	ads.Send(n)
	return s.mail.Push(Job{u, n + " is " + to})
}

// Promote promotes.
func (s *Service) Promote(ctx context.Context, u string) error {
	n, err := s.names.Get(ctx, u)
	if err != nil {
		ads.Send(err.Error())
		return err
	}
	a, err := s.accounts.Get(ctx, u)
	if err != nil {
		return err
	}
	if err := s.promo.Push(Job{n, "dear " + a.Name}); err != nil {
		return err
	}
	return s.promo.Push(Job{n, "to " + a.Email}) // want-one promo flow(Account.Email)
}

// Report reports.
func (s *Service) Report() {
	ads.Upload(s.misses)
	ads.Score(len(s.misses))
}

// Leak leaks.
func (s *Service) Leak(ctx context.Context, u string) {
	p, err := s.phones.Get(ctx, u)
	if err == nil {
		ads.Send(p) // want flow(Account.Phone)
	}
}

// Close closes.
func (s *Service) Close() { s.mail.Close(); s.promo.Close() }
