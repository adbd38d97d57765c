// Package svcdecor uses a decorated repository.
package svcdecor

import (
	"context"
	"log/slog"

	"example.com/cases/ads"
	"example.com/cases/svcdecor/repo"
)

func decorated(ctx context.Context) {
	r := repo.Logged(repo.Cached(repo.Files("x")), slog.Default())
	s, err := r.Contact(ctx, "1")
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Send(s) // want flow(Account.Phone)
	n, _ := r.Name(ctx, "1")
	ads.Send(n)
	a, _ := r.Find(ctx, "1")
	ads.Send(a.Name)
	ads.Send(a.Email) // want flow(Account.Email)
}

func chain(ctx context.Context) {
	r := repo.Wrap(repo.Files("x"), repo.Cached, func(r repo.Repo) repo.Repo { return repo.Logged(r, slog.Default()) })
	s, _ := r.Contact(ctx, "1")
	ads.Send(s) // want flow(Account.Phone)
	n, _ := r.Name(ctx, "1")
	ads.Send(n)
}

// Service holds the decorated one.
type Service struct{ users repo.Repo }

// NewService wires.
func NewService() *Service {
	return &Service{users: repo.Cached(repo.Logged(repo.Files("y"), slog.Default()))}
}

// Contact leaks.
func (s *Service) Contact(ctx context.Context, user string) {
	p, _ := s.users.Contact(ctx, user)
	ads.Send(p) // want flow(Account.Phone)
}

// Name does not.
func (s *Service) Name(ctx context.Context, user string) {
	p, _ := s.users.Name(ctx, user)
	ads.Send(p)
}
