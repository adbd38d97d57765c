// Package logx has handlers for log/slog.
package logx

import (
	"context"
	"log/slog"
	"slices"

	"example.com/cases/ads"
)

// Tee hands records to several handlers.
type Tee []slog.Handler

// Enabled implements slog.Handler.
func (t Tee) Enabled(ctx context.Context, l slog.Level) bool {
	return slices.ContainsFunc(t, func(h slog.Handler) bool { return h.Enabled(ctx, l) })
}

// Handle implements slog.Handler.
func (t Tee) Handle(ctx context.Context, r slog.Record) error {
	for _, h := range t {
		if err := h.Handle(ctx, r.Clone()); err != nil {
			return err
		}
	}
	return nil
}

// WithAttrs implements slog.Handler.
func (t Tee) WithAttrs(attrs []slog.Attr) slog.Handler {
	out := make(Tee, len(t))
	for i, h := range t {
		out[i] = h.WithAttrs(attrs)
	}
	return out
}

// WithGroup implements slog.Handler.
func (t Tee) WithGroup(name string) slog.Handler {
	out := make(Tee, len(t))
	for i, h := range t {
		out[i] = h.WithGroup(name)
	}
	return out
}

// Shipper ships messages, not attributes.
type Shipper struct{ slog.Handler }

// Handle implements slog.Handler.
func (s Shipper) Handle(ctx context.Context, r slog.Record) error {
	ads.Send(r.Message)
	return s.Handler.Handle(ctx, r)
}
