// Package core has handlers that know interfaces only.
package core

import (
	"encoding/json"
	"net/http"

	"example.com/cases/id"
)

// Repo finds accounts.
type Repo interface {
	Get(user string) (*id.Account, error)
}

// Exporter exports.
type Exporter interface {
	Push(key string)
}

// Handler serves what partners ask for.
type Handler struct {
	Repo Repo
	Exp  Exporter
}

// ServeHTTP implements http.Handler.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a, err := h.Repo.Get(r.FormValue("user"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	h.Exp.Push(a.Phone)
	json.NewEncoder(w).Encode(map[string]string{"id": a.ID})
}

// Names serves names.
type Names struct {
	repo Repo
	exp  Exporter
}

// NewNames returns a handler.
func NewNames(r Repo, e Exporter) *Names { return &Names{r, e} }

// Serve is a handler function.
func (h *Names) Serve(w http.ResponseWriter, r *http.Request) {
	a, err := h.repo.Get(r.FormValue("user"))
	if err != nil {
		return
	}
	h.exp.Push(a.Name)
}

// Mail is a handler function.
func (h *Names) Mail(w http.ResponseWriter, r *http.Request) {
	a, err := h.repo.Get(r.FormValue("user"))
	if err != nil {
		return
	}
	h.exp.Push(a.Email)
}
