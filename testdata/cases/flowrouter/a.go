// Package flowrouter returns handlers behind middleware that nobody calls here.
package flowrouter

import (
	"context"
	"net/http"

	"example.com/cases/flowchanged/ads"
	"example.com/cases/flowchanged/id"
)

type key struct{}
type other struct{}

// Auth puts the account's address into the request's context.
func Auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := id.Load("u1")
		ctx := context.WithValue(r.Context(), other{}, a.Country)
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, key{}, a.Email)))
	})
}

func handle(w http.ResponseWriter, r *http.Request) {
	ads.Send(r.Context().Value(key{}).(string)) // want flow(Account.Email)
	ads.Send(r.Context().Value(other{}).(string))
	ads.Send(r.URL.Path)
}

// Router is called by other packages.
func Router() http.Handler { return Auth(http.HandlerFunc(handle)) }

func run() {}
