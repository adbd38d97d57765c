// Package notify sends what the service has to tell.
package notify

import (
	"context"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcbatchers/batch"
	"example.com/cases/svcbatchers/store"
)

// Event is what happened.
type Event struct {
	User, Contact, City string
}

// Service tells.
type Service struct {
	repo             store.Accounts
	marketing, audit *batch.Batcher[Event]
	mails            *batch.Batcher[string]
}

// New returns a service.
func New(repo store.Accounts) *Service {
	s := &Service{repo: repo}
	s.marketing = batch.New(s.toAds, batch.Max[Event](10))
	s.audit = batch.New(s.toLog)
	s.mails = batch.New(func(_ context.Context, list []string) error {
		ads.Upload(list) // want flow(Account.Email)
		return nil
	}, batch.OnError[string](func(err error) { ads.Send(err.Error()) }))
	return s
}

func (s *Service) toAds(_ context.Context, evs []Event) error {
	for _, e := range evs {
		ads.Send(e.User)
		ads.Send(e.City)
		ads.Send(e.Contact) // want flow(Account.Phone)
	}
	return nil
}

func (s *Service) toLog(_ context.Context, evs []Event) error {
	for _, e := range evs {
		ads.Log(e.User)
		ads.Log(e.Contact)
	}
	return fmt.Errorf("%d left", len(evs))
}

// Verified tells that a user is verified.
func (s *Service) Verified(ctx context.Context, user string) error {
	a, err := s.repo.Get(ctx, user)
	if err != nil {
		return err
	}
	s.marketing.Add(ctx, Event{User: a.ID, Contact: a.Phone, City: a.Profile.City})
	s.audit.Add(ctx, Event{User: a.ID, Contact: a.Profile.Backup, City: a.Profile.Backup})
	s.mails.Add(ctx, a.Email)
	return nil
}

// Signup stores.
func (s *Service) Signup(ctx context.Context, a *id.Account) error {
	return s.repo.Put(ctx, a.ID, a)
}

// Cities counts.
func (s *Service) Cities(ctx context.Context) error {
	all, err := s.repo.All(ctx)
	if err != nil {
		return err
	}
	n := map[string]int{}
	for _, a := range all {
		n[a.Profile.City]++
	}
	for c, k := range n {
		ads.Send(fmt.Sprint(c, k))
	}
	return nil
}

// Run runs.
func (s *Service) Run(ctx context.Context) {
	go s.marketing.Run(ctx)
	go s.audit.Run(ctx)
	s.mails.Run(ctx)
}
