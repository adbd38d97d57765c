// Package auth puts who is logged in into the context.
package auth

import (
	"context"

	"example.com/cases/id"
)

type ctxKey int

const (
	userKey ctxKey = iota
	localeKey
)

// With returns a context with the account and a locale.
func With(ctx context.Context, a *id.Account, locale string) context.Context {
	ctx = context.WithValue(ctx, userKey, a)
	return context.WithValue(ctx, localeKey, locale)
}

// User returns the account in the context.
func User(ctx context.Context) *id.Account {
	a, _ := ctx.Value(userKey).(*id.Account)
	return a
}

// Locale returns the locale in the context.
func Locale(ctx context.Context) string {
	s, _ := ctx.Value(localeKey).(string)
	return s
}
