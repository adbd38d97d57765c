// Package matchrecovery recovers accounts by the address given for that.
package matchrecovery

import (
	"errors"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// A store finds accounts by ID and by recovery address.
type store struct {
	byID   map[string]*id.Account
	byMail map[string]*id.Account
}

func (s *store) add(a *id.Account) {
	s.byID[a.ID] = a
	s.byMail[a.Profile.Backup] = a
}

func (s *store) recover(mail string) (*id.Account, error) {
	a, ok := s.byMail[mail]
	if !ok {
		return nil, errors.New("no such address")
	}
	return a, nil
}

func newStore(all []*id.Account) *store {
	s := &store{map[string]*id.Account{}, map[string]*id.Account{}}
	for _, a := range all {
		s.add(a)
	}
	return s
}

// Recovery itself logs and sends no advertisement.
func start(all []*id.Account, mail string) {
	a, err := newStore(all).recover(mail)
	if err != nil {
		return
	}
	ads.Log(a.Profile.Backup)
}

// The advertiser's address is looked up as if it were recovery.
func target(all []*id.Account, mail string) {
	a, err := newStore(all).recover(mail)
	if err != nil {
		return
	}
	ads.Send(a.ID) // want match(Profile.Backup)
}

func byID(all []*id.Account, key string) {
	if a := newStore(all).byID[key]; a != nil {
		ads.Send(a.Name)
	}
}

// The token in the link decides whether the new password is taken.
func reset(a *id.Account, token, given, mail string) error {
	if token != given {
		return errors.New("expired")
	}
	if !strings.EqualFold(a.Profile.Backup, mail) {
		return errors.New("another address")
	}
	ads.Send("welcome back") // after
	return nil
}

// Compared with the address given for marketing: nothing secret decides.
func newsletter(all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if upload[a.Profile.Newsletter] {
			ads.Send(a.ID)
		}
		if upload[a.Profile.Backup] {
			ads.Send(a.ID) // want match(Profile.Backup)
		}
	}
}

// The job for one user goes on to the next when the address differs; the
// summary at the end is about how many jobs there were.
func jobs(all []*id.Account, given map[string]string) {
	for _, a := range all {
		if a.Profile.Backup != given[a.ID] {
			ads.Log("refused " + a.ID)
			continue
		}
		ads.Log("recovered " + a.ID)
	}
	ads.Score(len(all))
}
