// Package svc logs.
package svc

import (
	"log/slog"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Masked is a number that logs only its end.
type Masked struct{ number string }

// LogValue implements slog.LogValuer.
func (m Masked) LogValue() slog.Value { return slog.IntValue(len(m.number)) }

// User logs its address.
type User struct{ a *id.Account }

// LogValue implements slog.LogValuer.
func (u User) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", u.a.ID), slog.String("mail", u.a.Email))
}

// ToAds logs for advertising.
func ToAds(a *id.Account) {
	l := slog.New(slog.NewJSONHandler(ads.Writer{}, nil))
	l.Info("seen", "id", a.ID)
	l.Info("seen", "phone", a.Phone)          // want flow(Account.Phone)
	l.Info("seen", slog.Any("user", User{a})) // want flow(Account.Email)
	l.Info("seen", "number", Masked{a.Phone})
	with := l.With("mail", a.Email)
	with.Info("hello") // want flow(Account.Email)
	l.WithGroup("g").Info("hello", "name", a.Name)
}

// ToDisk logs to a file.
func ToDisk(a *id.Account) {
	l := slog.New(slog.NewTextHandler(os.Stderr, nil))
	l.Info("seen", "phone", a.Phone)
	l.With("mail", a.Email).Info("hello")
}
