// Package guardmiddleware puts HTTP handlers behind middleware that asks for consent.
package guardmiddleware

import (
	"context"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

type key struct{}

func user(r *http.Request) *id.Account {
	a, _ := r.Context().Value(key{}).(*id.Account)
	return a
}

func load(r *http.Request) *id.Account {
	return &id.Account{ID: r.FormValue("id"), Phone: r.FormValue("phone")}
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := load(r)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, a)))
	})
}

func consented(c *guardlib.Consents, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !c.Open() {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func consentedUser(c *guardlib.Consents, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := load(r)
		if !c.MayMatch(a) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, a)))
	})
}

// askedOther puts somebody else into the context.
func askedOther(c *guardlib.Consents, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, other := load(r), id.Load(r.FormValue("friend"))
		if !c.MayMatch(a) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, other)))
	})
}

// askedUser asks who is in the context already.
func askedUser(c *guardlib.Consents, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if a := user(r); a != nil && c.MayMatch(a) {
			next(w, r)
		}
	}
}

func refused(c *guardlib.Consents, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !c.Open() {
			next.ServeHTTP(w, r)
			return
		}
		http.Error(w, "no", http.StatusForbidden)
	})
}

func logged(name string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Name", name)
		next.ServeHTTP(w, r)
	})
}

func promoLogged(w http.ResponseWriter, r *http.Request) { ads.Send(user(r).Phone) }

func promoLoggedBare(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

func promo(w http.ResponseWriter, r *http.Request) { ads.Send(user(r).Phone) }

func promoUser(w http.ResponseWriter, r *http.Request) { ads.Send(user(r).Phone) }

func promoContext(w http.ResponseWriter, r *http.Request) { ads.Send(user(r).Phone) }

func promoLoaded(w http.ResponseWriter, r *http.Request) {
	a := load(r)
	ads.Send(a.Phone)
}

func promoOther(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

func promoRefused(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

func promoBare(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

func promoBoth(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

// Whom the handler loads itself is not who was asked.
func promoLoadedOther(w http.ResponseWriter, r *http.Request) {
	a := id.Load(r.FormValue("other"))
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func promoDirect(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

type api struct{ sent int }

func (s *api) promo(w http.ResponseWriter, r *http.Request) {
	s.sent++
	ads.Send(user(r).Phone)
}

func (s *api) bare(w http.ResponseWriter, r *http.Request) {
	s.sent++
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

type page struct{}

func (page) ServeHTTP(w http.ResponseWriter, r *http.Request) { ads.Send(user(r).Phone) }

type barePage struct{}

func (barePage) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ads.Send(user(r).Phone) // want flow(Account.Phone)
}

// Routes registers them.
func Routes(c *guardlib.Consents) *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("GET /promo", auth(consented(c, http.HandlerFunc(promo))))
	mux.Handle("GET /user", consentedUser(c, http.HandlerFunc(promoUser)))
	mux.Handle("GET /context", auth(askedUser(c, promoContext)))
	mux.Handle("GET /loaded", consented(c, http.HandlerFunc(promoLoaded)))
	mux.Handle("GET /other", askedOther(c, http.HandlerFunc(promoOther)))
	mux.Handle("GET /refused", auth(refused(c, http.HandlerFunc(promoRefused))))
	mux.Handle("GET /bare", auth(http.HandlerFunc(promoBare)))
	mux.Handle("GET /both", auth(consented(c, http.HandlerFunc(promoBoth))))
	mux.HandleFunc("GET /both/bare", promoBoth)
	mux.Handle("GET /else", consentedUser(c, http.HandlerFunc(promoLoadedOther)))
	mux.Handle("GET /direct", auth(consented(c, http.HandlerFunc(promoDirect))))
	mux.Handle("GET /literal", auth(consented(c, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ads.Send(user(r).Phone)
	}))))
	mux.Handle("GET /literal/bare", auth(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ads.Send(user(r).Phone) // want flow(Account.Phone)
	})))
	mux.Handle("GET /logged", auth(consented(c, logged("promo", http.HandlerFunc(promoLogged)))))
	mux.Handle("GET /logged/bare", auth(logged("bare", http.HandlerFunc(promoLoggedBare))))
	s := &api{}
	mux.Handle("GET /method", auth(consented(c, http.HandlerFunc(s.promo))))
	mux.Handle("GET /method/bare", auth(http.HandlerFunc(s.bare)))
	mux.Handle("GET /page", auth(consented(c, page{})))
	mux.Handle("GET /page/bare", auth(barePage{}))
	return mux
}

// Direct calls one by itself.
func Direct(w http.ResponseWriter, r *http.Request) { promoDirect(w, r) }
