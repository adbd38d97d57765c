// Package svcmixed has contacts and other data side by side in one service.
package svcmixed

import (
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type session struct {
	user    string
	phone   string
	started time.Time
	pages   []string
	attrs   map[string]any
}

type stats struct {
	logins  atomic.Int64
	byCity  map[string]int
	last    atomic.Pointer[session]
	mu      sync.Mutex
	history []string
}

// Service logs people in and shows advertisements.
type Service struct {
	log      *slog.Logger
	sessions sync.Map
	codes    map[string]string
	stats    stats
	names    []string
	phones   []string
	on       map[string][]func(context.Context, *session)
}

// New returns a service.
func New(log *slog.Logger) *Service {
	s := &Service{log: log, codes: map[string]string{}, on: map[string][]func(context.Context, *session){}}
	s.stats.byCity = map[string]int{}
	s.on["page"] = append(s.on["page"], s.count, func(_ context.Context, x *session) { ads.Upload(x.pages) })
	return s
}

// Login starts a session.
func (s *Service) Login(ctx context.Context, a *id.Account, code string) (*session, error) {
	if s.codes[a.Phone] != code {
		return nil, fmt.Errorf("wrong code for %s", a.ID)
	}
	delete(s.codes, a.Phone)
	x := &session{user: a.ID, phone: a.Phone, started: time.Now(), attrs: map[string]any{}}
	x.attrs["city"] = a.Profile.City
	s.sessions.Store(a.ID, x)
	s.stats.logins.Add(1)
	s.stats.last.Store(x)
	s.stats.mu.Lock()
	s.stats.byCity[a.Profile.City]++
	s.stats.history = append(s.stats.history, a.ID)
	s.stats.mu.Unlock()
	s.names = append(s.names, a.Name)
	s.phones = append(s.phones, a.Phone)
	s.log.InfoContext(ctx, "login", "user", a.ID)
	return x, nil
}

// Page is called for each page that is shown.
func (s *Service) Page(ctx context.Context, user, page string) {
	v, ok := s.sessions.Load(user)
	if !ok {
		return
	}
	x := v.(*session)
	x.pages = append(x.pages, page)
	for _, f := range s.on["page"] {
		f(ctx, x)
	}
	ads.Send(x.user)
	ads.Upload(x.pages)
	ads.Put(x.attrs["city"])
	ads.Send(x.started.Format(time.RFC3339))
}

func (s *Service) count(_ context.Context, x *session) { ads.Score(len(x.pages)) }

// Report reports.
func (s *Service) Report() {
	ads.Send(strconv.FormatInt(s.stats.logins.Load(), 10))
	ads.Put(s.stats.byCity)
	ads.Upload(s.stats.history)
	ads.Upload(s.names)
	if x := s.stats.last.Load(); x != nil {
		ads.Send(x.user)
		ads.Score(int(time.Since(x.started).Seconds()))
	}
	ads.Score(len(s.phones))
	ads.Send(strings.Join(s.names, ","))
}

// Leak uses what is kept beside the rest.
func (s *Service) Leak(user string) {
	ads.Upload(s.phones) // want flow(Account.Phone)
	if x := s.stats.last.Load(); x != nil {
		ads.Send(x.phone) // want flow(Account.Phone)
	}
	if v, ok := s.sessions.Load(user); ok {
		ads.Send(v.(*session).phone) // want flow(Account.Phone)
	}
}
