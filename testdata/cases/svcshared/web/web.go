// Package web has the handlers.
package web

import (
	"context"
	"html/template"
	"log/slog"
	"net/http"
	"strconv"

	"example.com/cases/svcshared/ads"
	"example.com/cases/svcshared/db"
)

// Server has the handlers.
type Server struct {
	DB *db.DB
}

type userKey struct{}

var pages = template.Must(template.New("account").Parse(`<h1>{{.User.Name}}</h1>
<p>{{.User.Email}} {{if .User.Phone.Valid}}{{.User.Phone.String}}{{end}}</p>
{{.Pixel}}`))

type accountPage struct {
	User  *db.User
	Pixel template.HTML
}

// Handler returns the routes.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /account", s.auth(s.account))
	mux.Handle("POST /buy/{sku}", s.auth(s.buy))
	mux.Handle("POST /again/{sku}", s.known(s.again))
	return mux
}

// auth puts who calls into the request's context.
func (s *Server) auth(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, err := strconv.ParseInt(r.Header.Get("X-User"), 10, 64)
		if err != nil {
			http.Error(w, "who", http.StatusUnauthorized)
			return
		}
		u, err := s.DB.User(r.Context(), id)
		if err != nil {
			http.Error(w, "who", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), userKey{}, u)))
	})
}

// known puts the login of who calls into a header.
func (s *Server) known(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, err := strconv.ParseInt(r.Header.Get("X-User"), 10, 64)
		if err != nil {
			http.Error(w, "who", http.StatusUnauthorized)
			return
		}
		u, err := s.DB.User(r.Context(), id)
		if err != nil {
			http.Error(w, "who", http.StatusUnauthorized)
			return
		}
		r.Header.Set("X-Login", u.Email)
		next(w, r)
	})
}

func current(r *http.Request) *db.User {
	u, _ := r.Context().Value(userKey{}).(*db.User)
	return u
}

func (s *Server) account(w http.ResponseWriter, r *http.Request) {
	if err := pages.ExecuteTemplate(w, "account", accountPage{User: current(r)}); err != nil {
		slog.ErrorContext(r.Context(), "template", "err", err)
	}
}

// buy sends the ID of who was found by an ID.
func (s *Server) buy(w http.ResponseWriter, r *http.Request) {
	u := current(r)
	if err := ads.Send(r.Context(), ads.Event{User: strconv.FormatInt(u.ID, 10)}); err != nil {
		slog.WarnContext(r.Context(), "ads", "err", err)
	}
}

// again sends the ID of who was found by a login.
func (s *Server) again(w http.ResponseWriter, r *http.Request) {
	u, err := s.DB.UserBy(r.Context(), r.Header.Get("X-Login"))
	if err != nil {
		http.Error(w, "who", http.StatusUnauthorized)
		return
	}
	if err := ads.Send(r.Context(), ads.Event{User: strconv.FormatInt(u.ID, 10)}); err != nil { // want match(User.Email)
		slog.WarnContext(r.Context(), "ads", "err", err)
	}
}
