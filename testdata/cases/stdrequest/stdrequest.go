// Package stdrequest puts people into the contexts of requests.
package stdrequest

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type key struct{}

func load(n int64) *id.Account { return id.Load(strconv.FormatInt(n, 10)) }

func current(r *http.Request) *id.Account {
	a, _ := r.Context().Value(key{}).(*id.Account)
	return a
}

// with returns the middleware that finds who calls by a header.
func with(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.ParseInt(r.Header.Get("X-User"), 10, 64)
		if err != nil {
			http.Error(w, "who", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), key{}, load(n))))
	}
}

// cloned does the same with a deep copy.
func cloned(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.ParseInt(r.Header.Get("X-User"), 10, 64)
		if err != nil {
			return
		}
		next(w, r.Clone(context.WithValue(r.Context(), key{}, load(n))))
	}
}

// replaced changes the request in place.
func replaced(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.ParseInt(r.Header.Get("X-User"), 10, 64)
		if err != nil {
			return
		}
		*r = *r.WithContext(context.WithValue(r.Context(), key{}, load(n)))
		next(w, r)
	}
}

func buy(w http.ResponseWriter, r *http.Request) {
	a := current(r)
	ads.Send(a.ID)
	ads.Send(r.Header.Get("X-Shop"))
	ads.Send(r.FormValue("sku"))
	ads.Send(r.URL.Path)
	ads.Send(r.PathValue("sku"))
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// asked asks another service, for which the request's context is only how long it may take.
func asked(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, "https://geo.example/"+current(r).ID, nil)
	if err != nil {
		return
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	var place struct{ Country string }
	if json.NewDecoder(resp.Body).Decode(&place) == nil {
		ads.Send(place.Country)
	}
	ads.Send(resp.Header.Get("X-Place"))
}

// told is asked by the contact.
func told(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, "https://geo.example/", strings.NewReader(current(r).Phone))
	if err != nil {
		return
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err == nil {
		ads.Bytes(b) // want flow(Account.Phone)
	}
}

// headers hands a contact on in a header.
func headers(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a := id.Load(r.Header.Get("X-User"))
		r.Header.Set("X-Phone", a.Phone)
		next(w, r)
	}
}

func fromHeader(w http.ResponseWriter, r *http.Request) {
	ads.Send(r.Header.Get("X-Phone")) // want flow(Account.Phone)
}

// A partner receives requests.
type partner struct{ hc *http.Client }

// do sends one.
//
//purpose:sink advertising
func (p partner) do(r *http.Request) error {
	resp, err := p.hc.Do(r)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (p partner) bought(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, "https://x.example/"+current(r).ID, nil)
	if err != nil {
		return
	}
	if err := p.do(req); errors.Is(err, io.EOF) {
		return
	}
}

func (p partner) boughtBy(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, "https://x.example/"+current(r).Phone, nil)
	if err != nil {
		return
	}
	_ = p.do(req) // want flow(Account.Phone)
}

// Routes returns all of them.
func Routes() http.Handler {
	p := partner{http.DefaultClient}
	mux := http.NewServeMux()
	mux.Handle("/buy", with(buy))
	mux.Handle("/buy2", cloned(buy))
	mux.Handle("/buy3", replaced(buy))
	mux.Handle("/geo", with(asked))
	mux.Handle("/geo2", cloned(asked))
	mux.Handle("/told", with(told))
	mux.Handle("/header", headers(fromHeader))
	mux.Handle("/bought", with(p.bought))
	mux.Handle("/bought2", with(p.boughtBy))
	return mux
}
