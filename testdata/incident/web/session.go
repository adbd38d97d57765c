package web

import (
	"context"
	"crypto/rand"
	"net/http"
	"sync"

	"example.com/incident/account"
)

const cookieName = "session"

// session is what handlers know of the visitor.
type session struct {
	accountID string
	device    string // tells the devices of one account apart
}

type sessionKey struct{}

func sessionOf(ctx context.Context) session {
	s, _ := ctx.Value(sessionKey{}).(session)
	return s
}

// sessions knows who is logged in.
type sessions struct {
	mu  sync.Mutex
	ids map[string]string // account ID by token
}

func (s *sessions) open(accountID string) *http.Cookie {
	token := rand.Text()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ids[token] = accountID
	return &http.Cookie{Name: cookieName, Value: token, HttpOnly: true, Secure: true}
}

func (s *sessions) find(r *http.Request) (accountID string, ok bool) {
	c, err := r.Cookie(cookieName)
	if err != nil {
		return "", false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	accountID, ok = s.ids[c.Value]
	return accountID, ok
}

// authenticated is middleware that lets only visitors through who are logged
// in, and puts their session into the request's context.
func (s *sessions) authenticated(accounts *account.Store, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, ok := s.find(r)
		if !ok {
			http.Error(w, "log in first", http.StatusUnauthorized)
			return
		}
		a, ok := accounts.Get(id)
		if !ok {
			http.Error(w, "no such account", http.StatusUnauthorized)
			return
		}
		ctx := context.WithValue(r.Context(), sessionKey{}, session{accountID: a.ID, device: a.Phone})
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
