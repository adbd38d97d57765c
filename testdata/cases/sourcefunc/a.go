// Package sourcefunc has sources that are results and parameters.
package sourcefunc

import (
	"context"

	"example.com/cases/ads"
)

func trailing() string { //purpose:source security
	return "x"
}

func oneLine() string { return "x" } //purpose:source security

//purpose:source security results=0,2
func some() (a, b, c string) { return "a", "b", "c" }

//purpose:source security
func all() (string, []string, bool, error) { return "", nil, true, nil }

//purpose:source security results=2
func named() (string, bool, error) { return "", true, nil }

func results() {
	ads.Send(trailing()) // want flow(trailing)
	ads.Send(oneLine())  // want flow(oneLine)
	a, b, c := some()
	ads.Send(a) // want flow(some)
	ads.Send(b)
	ads.Send(c) // want flow(some)
	s, l, ok, err := all()
	ads.Send(s)    // want flow(all)
	ads.Send(l[0]) // want flow(all)
	ads.Put(ok)
	ads.Put(err)
	s, ok, err = named()
	ads.Send(s)
	ads.Put(ok)
	ads.Put(err) // want flow(named)
}

// handle is called by nobody here.
//
//purpose:source security params=rest kind=phone
func handle(ctx context.Context, msg string, lang string, rest ...string) {
	ads.Send(msg)
	ads.Send(lang)
	ads.Send(rest[0]) // want flow(handle.rest)
}

//purpose:source security params=in
//purpose:source security.login
func both(in string) string {
	ads.Send(in) // want flow(both.in)
	return "x"
}

type server struct{ last string }

//purpose:source security params=form
func (s *server) login(form map[string]string, page string) {
	ads.Send(form["phone"]) // want flow(server.login.form)
	ads.Send(page)
	go func() {
		ads.Send(form["code"]) // want flow(server.login.form)
	}()
}

type store interface {
	Number(user string) (string, error) //purpose:source security
	Name(user string) (string, error)
	//purpose:source security results=1
	Both(user string) (name, number string)
}

// wide embeds annotated methods.
type wide interface {
	store
	Close()
}

func ifaces(s store, w wide, u string) {
	n, err := s.Number(u)
	ads.Send(n) // want flow(store.Number)
	ads.Put(err)
	m, _ := s.Name(u)
	ads.Send(m)
	name, number := w.Both(u)
	ads.Send(name)
	ads.Send(number) // want flow(store.Both)
}

type anonymous struct {
	dir interface {
		Number() string //purpose:source security
		Name() string
	}
}

func unnamed(a anonymous) {
	ads.Send(a.dir.Number()) // want flow(Number)
	ads.Send(a.dir.Name())
}

func caller() {
	ads.Send(both("x")) // want flow(both)
}
