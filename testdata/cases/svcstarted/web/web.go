// Package web has the handlers.
package web

import (
	"net/http"

	"example.com/cases/id"
	"example.com/cases/svcstarted/work"
)

// A Server has the handlers.
type Server struct{ Signups *work.Topic }

// Handler returns the routes.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/signup", s.signup)
	return mux
}

func (s *Server) signup(w http.ResponseWriter, r *http.Request) {
	s.Signups.Emit(id.Load(r.FormValue("id")).Phone)
}
