// Package svc answers for accounts.
package svc

import (
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcttl/cache"
	"example.com/cases/svcttl/store"
)

// Service answers.
type Service struct {
	store    *store.Store
	accounts *cache.Cache[string, *id.Account]
	names    *cache.Cache[string, string]
	phones   *cache.Cache[string, string]
}

// New returns a service.
func New(s *store.Store) *Service {
	return &Service{
		store: s,
		accounts: cache.New(100,
			cache.TTL[string, *id.Account](time.Minute),
			cache.OnEvict(func(_ string, a *id.Account) { ads.Log(a.Phone) })),
		names: cache.New(100, cache.OnEvict(func(_, name string) { ads.Send(name) })),
		phones: cache.New(100, cache.OnEvict(func(_, phone string) {
			ads.Send(phone) // want flow(Account.Phone)
		})),
	}
}

// Account returns an account.
func (s *Service) Account(key string) (*id.Account, error) {
	return s.accounts.Do(key, s.store.Account)
}

// Name returns a name.
func (s *Service) Name(key string) (string, error) {
	return s.names.Do(key, func(k string) (string, error) {
		a, err := s.Account(k)
		if err != nil {
			return "", err
		}
		return a.Name, nil
	})
}

// Phone returns a number.
func (s *Service) Phone(key string) (string, error) {
	return s.phones.Do(key, func(k string) (string, error) {
		a, err := s.Account(k)
		if err != nil {
			return "", err
		}
		return a.Phone, nil
	})
}

// Snapshot uploads what is known.
func (s *Service) Snapshot() {
	cur := s.store.Current()
	ads.Upload(cur.Names)
	ads.Upload(cur.Mails) // want flow(Account.Email)
	for key, a := range cur.ByID {
		ads.Send(key)
		ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
		ads.Send(a.Profile.City)
	}
}
