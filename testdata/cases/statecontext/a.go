// Package statecontext reads accounts from requests' contexts.
package statecontext

import (
	"context"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/statecontext/auth"
)

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := auth.With(r.Context(), id.Load(r.FormValue("u")), "de")
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func show(w http.ResponseWriter, r *http.Request) {
	a := auth.User(r.Context())
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(auth.Locale(r.Context()))
	ads.SendCtx(r.Context(), a.ID)
}

func serve() error {
	return http.ListenAndServe(":1", middleware(http.HandlerFunc(show)))
}

type tokenKey struct{}

func token(ctx context.Context, a *id.Account) {
	in := context.WithValue(ctx, tokenKey{}, a.Email)
	out := context.WithValue(ctx, tokenKey{}, a.ID)
	forward(in)
	forwardClean(out)
}

func forward(ctx context.Context) {
	s, _ := ctx.Value(tokenKey{}).(string)
	ads.Send(s) // want flow(Account.Email)
}

func forwardClean(ctx context.Context) {
	s, _ := ctx.Value(tokenKey{}).(string)
	ads.Send(s)
}
