package web

import (
	"context"
	"encoding/json"
	"example.com/cases/svcrouterchain/ads"
	"example.com/cases/svcrouterchain/user"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
)

type Server struct {
	repo user.Repo
	ads  *ads.Client
	log  *slog.Logger
	mux  *http.ServeMux
}
type handler func(ctx context.Context, w http.ResponseWriter, r *http.Request) error

func (s *Server) wrap(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := h(r.Context(), w, r); err != nil {
			s.log.Error("failed", "err", err)
			http.Error(w, err.Error(), 500)
			return
		}
	})
}
func chain(h http.Handler, ms ...func(http.Handler) http.Handler) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

type ctxKey struct{}

func (s *Server) auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u, err := s.repo.Get(r.Context(), r.Header.Get("X-User"))
		if err != nil {
			http.Error(w, "no", 401)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, u.Phone)))
	})
}
func (s *Server) logm(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.log.Info("req", "path", r.URL.Path)
		next.ServeHTTP(w, r)
	})
}
func reply(w http.ResponseWriter, v any) error {
	w.Header().Set("Content-Type", "application/json")
	return json.NewEncoder(w).Encode(v)
}
func New(repo user.Repo, a *ads.Client) *Server {
	s := &Server{repo: repo, ads: a, log: slog.Default(), mux: http.NewServeMux()}
	s.routes()
	return s
}
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }
func (s *Server) routes() {
	s.mux.Handle("POST /h0", chain(s.wrap(s.h0), s.logm, s.auth))
	s.mux.Handle("POST /h1", chain(s.wrap(s.h1), s.logm, s.auth))
	s.mux.Handle("POST /h2", chain(s.wrap(s.h2), s.logm, s.auth))
}
func (s *Server) h0(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
	var in struct {
		ID, Name string
		Phones   []string
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return fmt.Errorf("h0: %w", err)
	}
	u, err := s.repo.Get(ctx, in.ID)
	if err != nil {
		return err
	}
	_ = u
	u.Name = strings.TrimSpace(in.Name)
	if err := s.repo.Put(ctx, u); err != nil {
		return err
	}
	if err := s.ads.Track(ctx, "h0", u.ID); err != nil {
		return err
	}
	return reply(w, u)
}
func (s *Server) h1(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
	var in struct {
		ID, Name string
		Phones   []string
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return fmt.Errorf("h1: %w", err)
	}
	u, err := s.repo.Get(ctx, in.ID)
	if err != nil {
		return err
	}
	_ = u
	if err := s.ads.Track(ctx, "h1", u.Phone); err != nil { // want flow(User.Phone)
		return err
	}
	return reply(w, map[string]any{"id": u.ID})
}
func (s *Server) h2(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
	var in struct {
		ID, Name string
		Phones   []string
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return fmt.Errorf("h2: %w", err)
	}
	u, err := s.repo.Get(ctx, in.ID)
	if err != nil {
		return err
	}
	_ = u
	cu := ctx.Value(ctxKey{}).(string)
	return s.ads.Track(ctx, "h2", map[string]string{"p": cu}) // want flow(User.Phone)
}
