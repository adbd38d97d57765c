package stdslog

import (
	"context"
	"log/slog"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// A shipper is a handler that tells apart what a record has.
type shipper struct{}

func (shipper) Enabled(context.Context, slog.Level) bool { return true }

func (shipper) Handle(_ context.Context, r slog.Record) error {
	ads.Send(r.Message)
	r.Attrs(func(at slog.Attr) bool {
		ads.Send(at.Key)
		ads.Send(at.Value.String()) // want flow(Account.Phone)
		return true
	})
	return nil
}

func (s shipper) WithAttrs(attrs []slog.Attr) slog.Handler {
	for _, at := range attrs {
		ads.Send(at.Key)
		ads.Send(at.Value.String()) // want flow(Account.Email)
	}
	return s
}

func (s shipper) WithGroup(name string) slog.Handler {
	ads.Send(name)
	return s
}

func shipped(a *id.Account) {
	l := slog.New(shipper{})
	l.Info("seen", "phone", a.Phone)
	l.With("mail", a.Email).WithGroup(a.Name).Info("seen", slog.String("name", a.Name))
}

// What one logger has is not in the one that it was made from.
func derived(a *id.Account) {
	l := slog.New(slog.NewTextHandler(ads.Writer{}, nil))
	m := l.With("phone", a.Phone)
	l.Info("seen", "name", a.Name)
	m.Info("seen") // want flow(Account.Phone)
}

// A secret says of itself what may be logged.
type secret struct{ text string }

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

// A quoted one does too.
type quoted struct{ text string }

func (q quoted) LogValue() slog.Value { return slog.StringValue("'" + q.text + "'") }

func valued(a *id.Account) {
	l := slog.New(slog.NewJSONHandler(ads.Writer{}, nil))
	l.Info("seen", "phone", secret{a.Phone})
	l.Info("seen", "phone", quoted{a.Phone}) // want flow(Account.Phone)
	l.Info("seen", slog.Any("phone", secret{a.Phone}), slog.Group("g", "name", a.Name, "mail", secret{a.Email}))
	l.LogAttrs(context.Background(), slog.LevelInfo, "seen", slog.Any("phone", quoted{a.Phone})) // want flow(Account.Phone)
	l.With("phone", secret{a.Phone}).Info("seen")
}

func replaced(a *id.Account) {
	options := &slog.HandlerOptions{ReplaceAttr: func(_ []string, at slog.Attr) slog.Attr {
		if at.Key == "mail" {
			return slog.String("mail", a.Email)
		}
		return at
	}}
	slog.New(slog.NewTextHandler(ads.Writer{}, options)).Info("seen", "mail", "x") // want flow(Account.Email)
	slog.New(slog.NewTextHandler(ads.Writer{}, nil)).Info("seen", "mail", "x")
}
