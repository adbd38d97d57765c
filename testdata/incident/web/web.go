// Package web is the service as browsers and advertisers see it.
package web

import (
	"encoding/json"
	"fmt"
	"net/http"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/audience"
	"example.com/incident/login"
	"example.com/incident/partnersync"
	"example.com/incident/promote"
	"example.com/incident/recovery"
)

// Services are what the handlers call.
type Services struct {
	Accounts *account.Store
	Login    *login.Service
	Recovery *recovery.Service
	Matcher  *audience.Matcher
	Promoter *promote.Promoter
	Syncer   *partnersync.Syncer
	Platform *ads.Platform
}

type handlers struct {
	Services
	sessions *sessions
}

// New returns the handler of all requests.
func New(s Services) http.Handler {
	h := &handlers{Services: s, sessions: &sessions{ids: make(map[string]string)}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /signup", h.signUp)
	mux.HandleFunc("POST /login", h.startLogin)
	mux.HandleFunc("POST /login/code", h.finishLogin)
	mux.HandleFunc("POST /recovery", h.startRecovery)
	mux.HandleFunc("POST /lists", h.uploadList)
	mux.Handle("GET /feed", h.sessions.authenticated(s.Accounts, http.HandlerFunc(h.feed)))
	return mux
}

func (h *handlers) signUp(w http.ResponseWriter, r *http.Request) {
	var a account.Account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	h.Accounts.Save(a)
	h.Syncer.Changed(a)
	if err := h.Promoter.Welcome(r.Context(), a); err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	}
}

func (h *handlers) startLogin(w http.ResponseWriter, r *http.Request) {
	if err := h.Login.Start(r.Context(), r.FormValue("account")); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
	}
}

func (h *handlers) finishLogin(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("account")
	if err := h.Login.Verify(id, r.FormValue("code")); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	http.SetCookie(w, h.sessions.open(id))
	h.Platform.Impression("after-login", "")
}

func (h *handlers) startRecovery(w http.ResponseWriter, r *http.Request) {
	if err := h.Recovery.Start(r.Context(), r.FormValue("email")); err != nil {
		http.Error(w, "try again later", http.StatusServiceUnavailable)
	}
}

// uploadList takes an advertiser's list and fills its audience.
func (h *handlers) uploadList(w http.ResponseWriter, r *http.Request) {
	var l audience.List
	if err := json.NewDecoder(r.Body).Decode(&l); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := h.Matcher.ByPhone(r.Context(), l); err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	}
}

// feed shows posts, with advertisements among and beside them.
func (h *handlers) feed(w http.ResponseWriter, r *http.Request) {
	s := sessionOf(r.Context())
	h.Platform.Impression("sidebar", s.accountID)
	h.Platform.Impression("feed", s.device) // want flow(Account.Phone)
	fmt.Fprintln(w, "posts for", s.accountID)
}
