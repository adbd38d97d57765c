// Package guardabroad hands functions to middleware and filters of another package.
package guardabroad

import (
	"net/http"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/guardabroad/lib"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

type server struct{ sent int }

func (s *server) push(_ http.ResponseWriter, r *http.Request) { ads.Send(lib.User(r).Phone) }

func (s *server) pushFunc(_ http.ResponseWriter, r *http.Request) { ads.Send(lib.User(r).Phone) }

func (s *server) pushLogged(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone)
}

func (s *server) pushGuard(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone)
}

func (s *server) pushBare(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone) // want flow(Account.Phone)
}

func (s *server) pushKept(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone) // want flow(Account.Phone)
}

func (s *server) pushBoth(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone) // want flow(Account.Phone)
}

func (s *server) pushNext(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone)
}

func (s *server) pushOtherwise(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone) // want flow(Account.Phone)
}

func (s *server) pushOpen(_ http.ResponseWriter, r *http.Request) {
	ads.Send(id.Load(r.FormValue("id")).Phone) // want flow(Account.Phone)
}

func (s *server) pushUser(_ http.ResponseWriter, a *id.Account) { ads.Send(a.Phone) }

func (s *server) pushFriend(_ http.ResponseWriter, a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Routes registers the handlers.
func Routes(c *guardlib.Consents) *http.ServeMux {
	s := &server{}
	mux := http.NewServeMux()
	require := lib.Require(c)
	mux.Handle("/push", lib.Require(c)(http.HandlerFunc(s.push)))
	mux.HandleFunc("/func", lib.RequireFunc(c, s.pushFunc))
	mux.Handle("/logged", lib.Logged(require(http.HandlerFunc(s.pushLogged))))
	mux.Handle("/guard", lib.Guard(c, http.HandlerFunc(s.pushGuard)))
	mux.Handle("/bare", lib.Logged(http.HandlerFunc(s.pushBare)))
	mux.Handle("/kept", lib.Kept(c, "kept", http.HandlerFunc(s.pushKept)))
	mux.Handle("/both", require(http.HandlerFunc(s.pushBoth)))
	mux.Handle("/both/bare", http.HandlerFunc(s.pushBoth))
	mux.Handle("/fallback", lib.Fallback(c, http.HandlerFunc(s.pushNext), http.HandlerFunc(s.pushOtherwise)))
	mux.Handle("/open", lib.GuardOpen(c, http.HandlerFunc(s.pushOpen)))
	mux.Handle("/user", lib.WithUser(c, s.pushUser))
	mux.Handle("/friend", lib.WithFriend(c, s.pushFriend))
	mux.Handle("/literal", require(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		ads.Send(id.Load(r.FormValue("id")).Phone)
	})))
	mux.Handle("/literal/bare", lib.Logged(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		ads.Send(id.Load(r.FormValue("id")).Phone) // want flow(Account.Phone)
	})))
	return mux
}

func callbacks(c *guardlib.Consents, all []*id.Account, other *id.Account) {
	lib.Agreed(c, all, func(a *id.Account) { ads.Send(a.Phone) })
	lib.Agreed(c, all, func(*id.Account) {
		ads.Send(other.Phone) // want flow(Account.Phone)
	})
	lib.Started(c, func() {
		ads.Send(other.Email) // want flow(Account.Email)
	})
	lib.Neighbours(c, all, func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
}

// may is a guard by inference.
func may(c *guardlib.Consents) func(*id.Account) bool {
	return func(a *id.Account) bool { return a.Age > 18 && c.MayMatch(a) }
}

func filters(c *guardlib.Consents, all []*id.Account) {
	for a := range lib.Filter(slices.Values(all), c.MayMatch) {
		ads.Send(a.Phone)
	}
	for a := range lib.Filter(slices.Values(all), func(a *id.Account) bool { return c.MayMatch(a) }) {
		ads.Send(a.Phone)
	}
	for a := range lib.Filter(slices.Values(all), may(c)) {
		ads.Send(a.Phone)
	}
	for a := range lib.FilterNot(slices.Values(all), c.MayMatch) {
		ads.Send(a.Phone)
	}
	for a := range lib.FilterPush(slices.Values(all), c.MayMatch) {
		ads.Send(a.Phone)
	}
	for a := range lib.Take(lib.Filter(slices.Values(all), c.MayMatch), 3) {
		ads.Send(a.Phone)
	}
}

func wrongFilters(c *guardlib.Consents, all []*id.Account, byID map[string]*id.Account) {
	for a := range lib.Filter(slices.Values(all), c.Known) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	for a := range lib.Filter(slices.Values(all), func(a *id.Account) bool { return !c.MayMatch(a) }) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	for a := range lib.Dropped(slices.Values(all), c.MayMatch) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	for a := range lib.Filter(slices.Values(all), func(a *id.Account) bool { return a.Age > 18 || c.MayMatch(a) }) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	for a := range lib.Map(lib.Filter(slices.Values(all), c.MayMatch), func(a *id.Account) *id.Account { return byID[a.Name] }) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
	for range lib.Filter(slices.Values(all), c.MayMatch) {
		ads.Send(all[0].Phone) // want flow(Account.Phone)
	}
	for a := range lib.Take(slices.Values(all), 3) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func mapped(c *guardlib.Consents, all []*id.Account) {
	for phone := range lib.Map(lib.Filter(slices.Values(all), c.MayMatch), func(a *id.Account) string { return a.Phone }) {
		ads.Send(phone)
	}
	for phone := range lib.Map(slices.Values(all), func(a *id.Account) string { return a.Phone }) {
		ads.Send(phone) // want flow(Account.Phone)
	}
}
