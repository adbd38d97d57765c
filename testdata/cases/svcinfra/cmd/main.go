// Command cmd serves.
package main

import (
	"log"
	"net/http"

	"example.com/cases/svcinfra/svc"
)

type server struct{ svc *svc.Service }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/verify", s.verify)
	mux.HandleFunc("/rename", s.rename)
	mux.HandleFunc("/promote", func(w http.ResponseWriter, r *http.Request) {
		if err := s.svc.Promote(r.Context(), r.FormValue("u")); err != nil {
			http.Error(w, err.Error(), 500)
		}
	})
	return mux
}

func (s *server) verify(w http.ResponseWriter, r *http.Request) {
	if err := s.svc.Verify(r.Context(), r.FormValue("u")); err != nil {
		http.Error(w, err.Error(), 500)
	}
}

func (s *server) rename(w http.ResponseWriter, r *http.Request) {
	if err := s.svc.Rename(r.Context(), r.FormValue("u"), r.FormValue("to")); err != nil {
		http.Error(w, err.Error(), 500)
	}
	s.svc.Report()
}

func main() {
	s := &server{svc: svc.New()}
	defer s.svc.Close()
	log.Fatal(http.ListenAndServe(":8080", s.routes()))
}
