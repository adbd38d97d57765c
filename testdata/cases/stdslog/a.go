// Package stdslog logs contacts to a logger that serves advertising.
package stdslog

import (
	"bytes"
	"context"
	"log"
	"log/slog"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func logged(a *id.Account) {
	l := slog.New(slog.NewJSONHandler(ads.Writer{}, nil))
	l.Info("seen", "phone", a.Phone) // want flow(Account.Phone)
	l.Info("seen", "name", a.Name)
	l.With("mail", a.Email).Info("with") // want flow(Account.Email)
	m := slog.New(slog.NewTextHandler(new(bytes.Buffer), nil))
	m.Info("seen", "phone", a.Phone)
}

type handler struct{ slog.Handler }

func (handler) Enabled(context.Context, slog.Level) bool { return true }

func (handler) Handle(ctx context.Context, r slog.Record) error {
	r.Attrs(func(at slog.Attr) bool {
		ads.Send(at.Value.String()) // want flow(Account.Phone)
		return true
	})
	return nil
}

func ownHandler(a *id.Account) {
	slog.New(handler{slog.DiscardHandler}).Info("x", slog.String("p", a.Phone))
}

func oldLogger(a *id.Account) {
	var b, c bytes.Buffer
	log.New(&b, "", 0).Printf("%s", a.Phone)
	log.New(&c, "", 0).Printf("%s", a.Name)
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	ads.Bytes(c.Bytes())
}
