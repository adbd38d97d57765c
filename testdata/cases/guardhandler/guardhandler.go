// Package guardhandler puts handlers behind one that asks.
package guardhandler

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:guard advertising
func MayNow(r *http.Request) bool { return r.Header.Get("X-Consent") == "" }

func require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !MayNow(r) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requireFunc(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !MayNow(r) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func open(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func run() {
	a := &Account{"a", "+49MK1"}
	do := func(h http.Handler) { h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil)) }
	do(requireFunc(func(w http.ResponseWriter, r *http.Request) {
		send(a.Phone)
	}))
	do(require(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		send(a.Phone)
	})))
	do(open(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		send(a.Phone) // want flow(Account.Phone)
	})))
}
