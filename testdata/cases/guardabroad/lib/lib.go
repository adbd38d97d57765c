// Package lib has middleware and iterators for everybody.
package lib

import (
	"iter"
	"net/http"

	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// User says who sends a request.
func User(r *http.Request) *id.Account {
	return &id.Account{ID: r.FormValue("id"), Phone: r.FormValue("phone")}
}

// Require asks before it calls what it is put around.
func Require(c *guardlib.Consents) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !c.Open() {
				http.Error(w, "no", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// RequireFunc is Require for functions.
func RequireFunc(c *guardlib.Consents, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if c.Open() {
			next(w, r)
		}
	}
}

// Logged asks nobody.
func Logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Logged", "1")
		next.ServeHTTP(w, r)
	})
}

// registry keeps what was required.
var registry = map[string]http.Handler{}

// Kept asks, and keeps what it is put around.
func Kept(c *guardlib.Consents, name string, next http.Handler) http.Handler {
	registry[name] = next
	return Require(c)(next)
}

// Run calls what was kept.
func Run(name string, w http.ResponseWriter, r *http.Request) { registry[name].ServeHTTP(w, r) }

// Fallback asks, and calls one if nobody agrees.
func Fallback(c *guardlib.Consents, next, otherwise http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if c.Open() {
			next.ServeHTTP(w, r)
			return
		}
		otherwise.ServeHTTP(w, r)
	})
}

// A Guarded asks by a method.
type Guarded struct {
	c    *guardlib.Consents
	next http.Handler
}

// Guard returns one.
func Guard(c *guardlib.Consents, next http.Handler) http.Handler { return &Guarded{c, next} }

// ServeHTTP asks.
func (g *Guarded) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if g.c.Open() {
		g.next.ServeHTTP(w, r)
	}
}

// An Open has a method that asks nobody, too.
type Open struct{ Guarded }

// GuardOpen returns one.
func GuardOpen(c *guardlib.Consents, next http.Handler) http.Handler {
	return &Open{Guarded{c, next}}
}

// Force asks nobody.
func (o *Open) Force(w http.ResponseWriter, r *http.Request) { o.next.ServeHTTP(w, r) }

// Agreed calls back with those who agreed.
func Agreed(c *guardlib.Consents, all []*id.Account, f func(*id.Account)) {
	for _, a := range all {
		if c.MayMatch(a) {
			f(a)
		}
	}
}

// Started asks, and starts a goroutine that does not wait for the answer.
func Started(c *guardlib.Consents, f func()) {
	go f()
	if c.Open() {
		f()
	}
}

// Neighbours asks one, and calls back with another one.
func Neighbours(c *guardlib.Consents, all []*id.Account, f func(*id.Account)) {
	for i, a := range all {
		if c.MayMatch(a) {
			f(all[(i+1)%len(all)])
		}
	}
}

// WithUser asks, and calls back with who sent the request.
func WithUser(c *guardlib.Consents, next func(http.ResponseWriter, *id.Account)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if a := User(r); c.MayMatch(a) {
			next(w, a)
		}
	})
}

// WithFriend asks who sent the request, and calls back with somebody else.
func WithFriend(c *guardlib.Consents, next func(http.ResponseWriter, *id.Account)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if a := User(r); c.MayMatch(a) {
			next(w, id.Load(r.FormValue("friend")))
		}
	})
}

// Filter yields what is wanted.
func Filter[A any](in iter.Seq[A], keep func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range in {
			if keep(a) && !yield(a) {
				return
			}
		}
	}
}

// FilterNot skips what is not wanted.
func FilterNot[A any](in iter.Seq[A], keep func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range in {
			if !keep(a) {
				continue
			}
			if !yield(a) {
				return
			}
		}
	}
}

// FilterPush calls what it filters directly.
func FilterPush[A any](in iter.Seq[A], keep func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		in(func(a A) bool { return !keep(a) || yield(a) })
	}
}

// Dropped yields what is not wanted.
func Dropped[A any](in iter.Seq[A], drop func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range in {
			if !drop(a) && !yield(a) {
				return
			}
		}
	}
}

// Map yields what a function makes of it.
func Map[A, B any](in iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range in {
			if !yield(f(a)) {
				return
			}
		}
	}
}

// Take yields the first ones.
func Take[A any](in iter.Seq[A], n int) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range in {
			if n <= 0 || !yield(a) {
				return
			}
			n--
		}
	}
}
