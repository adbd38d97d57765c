// Package campaign prepares campaigns.
package campaign

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/svcrepo/store"
)

// Repo is what a campaign needs of the store.
type Repo interface {
	ByID(ctx context.Context, id int64) (*store.User, error)
	All(ctx context.Context) ([]store.User, error)
	Summaries(ctx context.Context) ([]store.Summary, error)
	Contacts(ctx context.Context) (map[int64]string, error)
}

// Service runs campaigns.
type Service struct{ repo Repo }

// New returns a service.
func New(r Repo) *Service { return &Service{repo: r} }

// Newsletter uses what was given for marketing.
func (s *Service) Newsletter(ctx context.Context) error {
	users, err := s.repo.All(ctx)
	if err != nil {
		return err
	}
	var list []string
	for _, u := range users {
		if u.Marketing == "" {
			continue
		}
		list = append(list, u.Marketing)
	}
	ads.Upload(list)
	return nil
}

// Names uses names only.
func (s *Service) Names(ctx context.Context) error {
	sums, err := s.repo.Summaries(ctx)
	if err != nil {
		return err
	}
	sort.Slice(sums, func(i, j int) bool { return sums[i].Name < sums[j].Name })
	ads.Put(sums)
	return nil
}

// Whole hands everything on.
func (s *Service) Whole(ctx context.Context, id int64) error {
	u, err := s.repo.ByID(ctx, id)
	if err != nil {
		ads.Send(err.Error())
		return err
	}
	ads.Put(u) // want flow(User.TwoFactor)
	ads.Put(u.Marketing)
	return nil
}

// Reach uses phones by way of a map.
func (s *Service) Reach(ctx context.Context) error {
	m, err := s.repo.Contacts(ctx)
	if err != nil {
		return err
	}
	ids := make([]string, 0, len(m))
	for id, phone := range m {
		ids = append(ids, fmt.Sprint(id))
		ads.Send(strings.TrimPrefix(phone, "+"))
	}
	ads.Upload(ids)
	ads.Score(len(m))
	return nil
}
