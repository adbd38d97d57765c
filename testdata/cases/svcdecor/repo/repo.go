// Package repo has a repository and its decorators.
package repo

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"example.com/cases/id"
)

// Repo finds accounts.
type Repo interface {
	Find(ctx context.Context, user string) (*id.Account, error)
	Contact(ctx context.Context, user string) (string, error)
	Name(ctx context.Context, user string) (string, error)
}

type files struct{ dir string }

// Files returns a repository of files.
func Files(dir string) Repo { return files{dir} }

func (f files) Find(_ context.Context, user string) (*id.Account, error) {
	return id.Load(f.dir + user), nil
}

func (f files) Contact(ctx context.Context, user string) (string, error) {
	a, err := f.Find(ctx, user)
	if err != nil {
		return "", err
	}
	return a.Phone, nil
}

func (f files) Name(ctx context.Context, user string) (string, error) {
	a, err := f.Find(ctx, user)
	if err != nil {
		return "", err
	}
	return a.Name, nil
}

type cached struct {
	Repo
	mu sync.Mutex
	m  map[string]string
}

// Cached caches contacts.
func Cached(r Repo) Repo { return &cached{Repo: r, m: map[string]string{}} }

func (c *cached) Contact(ctx context.Context, user string) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s, ok := c.m[user]; ok {
		return s, nil
	}
	s, err := c.Repo.Contact(ctx, user)
	if err == nil {
		c.m[user] = s
	}
	return s, err
}

type logged struct {
	next Repo
	log  *slog.Logger
}

// Logged logs.
func Logged(r Repo, l *slog.Logger) Repo { return &logged{r, l} }

func (l *logged) took(what string, start time.Time) { l.log.Info(what, "took", time.Since(start)) }

func (l *logged) Find(ctx context.Context, user string) (*id.Account, error) {
	defer l.took("find", time.Now())
	return l.next.Find(ctx, user)
}

func (l *logged) Contact(ctx context.Context, user string) (string, error) {
	defer l.took("contact", time.Now())
	return l.next.Contact(ctx, user)
}

func (l *logged) Name(ctx context.Context, user string) (string, error) {
	defer l.took("name", time.Now())
	return l.next.Name(ctx, user)
}

// Wrap decorates with all.
func Wrap(r Repo, ds ...func(Repo) Repo) Repo {
	for _, d := range ds {
		r = d(r)
	}
	return r
}
