// Package svclater registers functions that are called later, and again: by requests, at the end of tests, for flags.
package svclater

import (
	"expvar"
	"flag"
	"net/http"
	"runtime"
	"testing"

	"example.com/cases/ads"
)

type A struct {
	ID    string
	Phone string //purpose:source security kind=phone
	Promo string
}

//purpose:guard advertising subject=a
func Allowed(a A) bool { return false }

func h1(mux *http.ServeMux, as map[string]A) {
	var last, id string
	mux.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last) }) // want flow(A.Phone)
	mux.HandleFunc("/id", func(w http.ResponseWriter, r *http.Request) { ads.Send(id) })
	mux.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { last = as["y"].Phone; id = as["y"].ID })
}
func h2(as map[string]A) {
	var last string
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last) }) // want flow(A.Phone)
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { last = as["y"].Phone })
}
func h3(as map[string]A) {
	var last string
	http.Handle("/get", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { ads.Send(last) })) // want flow(A.Phone)
	http.Handle("/set", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { last = as["y"].Phone }))
}

// A handler keeps for the next request what this one brought.
func h4(as map[string]A) {
	var last, id string
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		ads.Send(last) // want flow(A.Phone)
		ads.Send(id)
		last = as["y"].Phone
		id = as["y"].ID
	})
}

type s5 struct{ last, id string }

func (s *s5) H(w http.ResponseWriter, r *http.Request)  { ads.Send(s.last) } // want flow(A.Phone)
func (s *s5) HI(w http.ResponseWriter, r *http.Request) { ads.Send(s.id) }
func h5(a A) {
	s := &s5{}
	http.HandleFunc("/get", s.H)
	http.HandleFunc("/id", s.HI)
	s.last = a.Phone
	s.id = a.ID
}

// The handler is a struct.
type s6 struct{ last, id string }

func (s *s6) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ads.Send(s.last) // want flow(A.Phone)
	ads.Send(s.id)
}
func h6(a A) {
	s := &s6{}
	http.Handle("/get", s)
	s.last = a.Phone
	s.id = a.ID
}

// Handlers call hooks that are added later.
func h7(as map[string]A) {
	var hooks []func(string)
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		for _, h := range hooks {
			h(as["x"].Phone)
		}
	})
	hooks = append(hooks, func(s string) { ads.Send(s) }) // want flow(A.Phone)
}

type s8 struct{ hook func(string) }

func (s *s8) H(w http.ResponseWriter, r *http.Request) { s.hook(r.URL.Path) }
func h8(a A) {
	s := &s8{}
	http.HandleFunc("/get", s.H)
	s.hook = func(string) { ads.Send(a.Phone) } // want flow(A.Phone)
}

// One handler leaves it in a table and a channel for the other one.
func h9(as map[string]A) {
	m := map[string]string{}
	c := make(chan string, 1)
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		ads.Send(m["x"]) // want flow(A.Phone)
		ads.Send(<-c)    // want flow(A.Phone)
	})
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) {
		m["x"] = as["y"].Phone
		c <- as["y"].Phone
	})
}
func h9id(as map[string]A) {
	m := map[string]string{}
	c := make(chan string, 1)
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		ads.Send(m["x"])
		ads.Send(<-c)
	})
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) {
		m["x"] = as["y"].ID
		c <- as["y"].ID
	})
}

// What one noted decides in another one.
func h10(as map[string]A, up map[string]bool) {
	var in bool
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		if in {
			ads.Send(as["x"].ID) // want match(A.Phone)
		}
	})
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { in = up[as["y"].Phone] })
}

// Only who agreed is kept.
func h11(as map[string]A) {
	var last string
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last) })
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) {
		if a := as["y"]; Allowed(a) {
			last = a.Phone
		}
	})
}

// It is kept in package variables.
var glast, gid string

func h12(as map[string]A) {
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(glast); ads.Send(gid) }) // want flow(A.Phone)
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { glast = as["y"].Phone; gid = as["y"].ID })
}

// Another function registers the handler.
type s13 struct{ last, id string }

func (s *s13) routes(mux *http.ServeMux) {
	mux.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		ads.Send(s.last) // want flow(A.Phone)
		ads.Send(s.id)
	})
}
func h13(a A) {
	s := &s13{}
	s.routes(http.NewServeMux())
	s.last = a.Phone
	s.id = a.ID
}
func routes14(mux *http.ServeMux, last *string) {
	mux.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(*last) }) // want flow(A.Phone)
}
func h14(a A) {
	var last, id string
	mux := http.NewServeMux()
	routes14(mux, &last)
	last = a.Phone
	mux.HandleFunc("/id", func(w http.ResponseWriter, r *http.Request) { ads.Send(id) })
	id = a.ID
}
func setter15(mux *http.ServeMux, last *string, as map[string]A) {
	mux.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { *last = as["x"].Phone })
}
func h15(as map[string]A) {
	var last string
	mux := http.NewServeMux()
	mux.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last) }) // want flow(A.Phone)
	setter15(mux, &last, as)
}

// Others are called later too.
func h16(a A) {
	var last string
	flag.Func("x", "", func(string) error { ads.Send(last); return nil }) // want flow(A.Phone)
	last = a.Phone
	flag.Parse()
}
func h17(a A) {
	var last string
	expvar.Publish("x", expvar.Func(func() any { ads.Send(last); return nil })) // want flow(A.Phone)
	last = a.Phone
}
func h18(a A) {
	var last string
	p := new(int)
	runtime.SetFinalizer(p, func(*int) { ads.Send(last) }) // want flow(A.Phone)
	last = a.Phone
}
func h19(a A) {
	var last string
	p := new(int)
	runtime.AddCleanup(p, func(int) { ads.Send(last) }, 1) // want flow(A.Phone)
	last = a.Phone
}
func h20(t *testing.T, a A) {
	var last string
	t.Cleanup(func() { ads.Send(last) }) // want flow(A.Phone)
	last = a.Phone
}
func h21(t testing.TB, a A) {
	var last string
	t.Cleanup(func() { ads.Send(last) }) // want flow(A.Phone)
	last = a.Phone
}
func h22(a A) {
	var last string
	http.ListenAndServe(":1", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ads.Send(last) // want flow(A.Phone)
		last = a.Phone
	}))
}
func h23(a A) {
	var last, id string
	mux := http.NewServeMux()
	mux.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last); ads.Send(id) }) // want flow(A.Phone)
	srv := &http.Server{Handler: mux}
	go srv.ListenAndServe()
	last = a.Phone
	id = a.ID
}

// Middleware is around them.
func logged(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { h(w, r) }
}
func h24(as map[string]A) {
	var last string
	http.HandleFunc("/get", logged(func(w http.ResponseWriter, r *http.Request) { ads.Send(last) })) // want flow(A.Phone)
	http.HandleFunc("/set", logged(func(w http.ResponseWriter, r *http.Request) { last = as["y"].Phone }))
}
func mw(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) })
}
func h25(as map[string]A) {
	var last string
	http.Handle("/get", mw(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { ads.Send(last) }))) // want flow(A.Phone)
	http.Handle("/set", mw(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { last = as["y"].Phone })))
}

// What a variable held before the handler was registered is gone.
func h26(a A) {
	last := a.Phone
	_ = last
	last = a.ID
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last) })
}

// What requests bring is no contact.
func h27() {
	var last string
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(last) })
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { last = r.FormValue("x") })
}
