// Package svchttp has handlers, middleware and a router.
package svchttp

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type ctxKey int

const (
	keyUser ctxKey = iota
	keyTrace
)

type server struct {
	mux   *http.ServeMux
	load  func(string) (*id.Account, error)
	audit func(string)
	log   *slog.Logger
}

var errNoUser = errors.New("no user")

func newServer(log *slog.Logger) *server {
	s := &server{mux: http.NewServeMux(), log: log, load: func(user string) (*id.Account, error) {
		if a := id.Load(user); a != nil {
			return a, nil
		}
		return nil, errNoUser
	}}
	s.mux.HandleFunc("GET /profile", s.withUser(s.profile))
	s.mux.Handle("POST /ads", s.trace(http.HandlerFunc(s.withUser(s.target))))
	s.mux.HandleFunc("POST /recover", s.recoverAccount)
	return s
}

func (s *server) withUser(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a, err := s.load(r.Header.Get("X-User"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyUser, a)))
	}
}

func (s *server) trace(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), keyTrace, r.Header.Get("X-Trace"))
		s.log.InfoContext(ctx, "request", "path", r.URL.Path)
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func user(ctx context.Context) *id.Account { a, _ := ctx.Value(keyUser).(*id.Account); return a }

func (s *server) profile(w http.ResponseWriter, r *http.Request) {
	a := user(r.Context())
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(a); err != nil {
		s.log.Error("profile", "err", err)
	}
}

func (s *server) target(w http.ResponseWriter, r *http.Request) {
	a := user(r.Context())
	if a == nil {
		return
	}
	ads.Send(a.ID)
	ads.Send(a.Phone) // want flow(Account.Phone)
	trace, _ := r.Context().Value(keyTrace).(string)
	ads.Send(trace)
	io.WriteString(w, a.Name)
}

// form holds what was typed in.
type form struct {
	User string `json:"user"`
	Mail string `json:"mail" purpose:"security,kind=email"`
}

func (s *server) recoverAccount(w http.ResponseWriter, r *http.Request) {
	var f form
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		http.Error(w, "bad form", http.StatusBadRequest)
		return
	}
	ads.Send(f.User)
	ads.Send(strings.ToLower(f.Mail)) // want flow(form.Mail)
	req, err := http.NewRequestWithContext(r.Context(), "POST", "https://ads.example.com/", strings.NewReader(f.User))
	if err != nil {
		return
	}
	ads.Put(req.Method)
}
