// Package b is in the middle: it wraps readers and sinks.
package b

import "example.com/cases/dynchain/a"

// Handler serves users.
type Handler struct{ r *a.Reader }

// NewHandler returns a handler.
func NewHandler(r *a.Reader) *Handler { return &Handler{r: r} }

// Handle serves one user.
func (h *Handler) Handle(user string) { h.r.Read(user) }

// Greet serves one user by name.
func (h *Handler) Greet(user string) { h.r.ReadName(user) }

type prefixed struct {
	next a.Sink
	p    string
}

func (p prefixed) Take(s string) { p.next.Take(p.p + s) }

// Prefixed wraps a sink.
func Prefixed(next a.Sink, p string) a.Sink { return prefixed{next, p} }
