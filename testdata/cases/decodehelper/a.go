// Package decodehelper fills structs by helpers that decode.
package decodehelper

import (
	"encoding/json"
	"net/http"

	"example.com/cases/ads"
)

type request struct {
	Mail string `purpose:"security"`
	Name string
}

func fill(r *request) error { return json.Unmarshal([]byte("{}"), r) }

func helped() {
	var r request
	if fill(&r) != nil {
		return
	}
	ads.Send(r.Mail) // want flow(request.Mail)
	ads.Send(r.Name)
}

// reset is no decoder.
func reset(r *request) { *r = request{Name: "x"} }

func clean() {
	var r request
	reset(&r)
	ads.Send(r.Mail)
	ads.Send(r.Name)
}

// What was decoded into one request is not in another.
func other() {
	var r, s request
	_ = fill(&r)
	ads.Send(s.Mail)
	s.Name = r.Mail
	ads.Send(s.Name) // want flow(request.Mail)
}

func overwritten() {
	var r request
	_ = fill(&r)
	r.Mail = "none"
	ads.Send(r.Mail)
}

type server struct{ last request }

func (s *server) decode(q *http.Request, r *request) error {
	return json.NewDecoder(q.Body).Decode(r)
}

func (s *server) serve(w http.ResponseWriter, q *http.Request) {
	var r request
	if err := s.decode(q, &r); err != nil {
		return
	}
	ads.Send(r.Mail) // want flow(request.Mail)
}
