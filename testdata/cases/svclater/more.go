package svclater

import (
	"net/http"
	"sync"

	"example.com/cases/ads"
)

var hooks []func(string)

func more1(as map[string]A) {
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		for _, h := range hooks {
			h(as["x"].Phone)
		}
	})
	hooks = append(hooks, func(s string) { ads.Send(s) }) // want flow(A.Phone)
}

// The server has the handler.
func more2(as map[string]A) {
	var last string
	srv := http.Server{Addr: ":1", Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ads.Send(last) // want flow(A.Phone)
		last = as["x"].Phone
	})}
	srv.ListenAndServe()
}

// The handlers share a struct.
type state struct {
	sync.Mutex
	last map[string]string
	ids  map[string]string
}

func New(mux *http.ServeMux, as map[string]A) {
	st := &state{last: map[string]string{}, ids: map[string]string{}}
	mux.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		st.Lock()
		defer st.Unlock()
		ads.Send(st.last[r.FormValue("id")]) // want flow(A.Phone)
		ads.Send(st.ids[r.FormValue("id")])
	})
	mux.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) {
		st.Lock()
		defer st.Unlock()
		a := as[r.FormValue("id")]
		st.last[a.ID] = a.Phone
		st.ids[a.ID] = a.ID
	})
}

// They run while the function goes on.
func main2(as []A) {
	var cur string
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) { ads.Send(cur) }) // want flow(A.Phone)
	go http.ListenAndServe(":1", nil)
	for _, a := range as {
		cur = a.Phone
	}
}
func main3(as []A) {
	var cur string
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { cur = as[0].Phone })
	go http.ListenAndServe(":1", nil)
	for range as {
		ads.Send(cur) // want flow(A.Phone)
	}
}

// Each request has variables of its own.
func more4(as map[string]A) {
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		var last string
		ads.Send(last)
		last = as["x"].Phone
		_ = last
	})
}

// The variables are of the function's callers.
func more5(last, id *string, as map[string]A) {
	http.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		ads.Send(*last) // want flow(A.Phone)
		ads.Send(*id)
	})
	http.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { *last = as["x"].Phone; *id = as["x"].ID })
}

// A loop registers them all.
func more6(as map[string]A) {
	var last string
	for p, h := range map[string]http.HandlerFunc{
		"/get": func(w http.ResponseWriter, r *http.Request) { ads.Send(last) }, // want flow(A.Phone)
		"/set": func(w http.ResponseWriter, r *http.Request) { last = as["x"].Phone },
	} {
		http.HandleFunc(p, h)
	}
}
