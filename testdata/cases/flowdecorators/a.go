// Package flowdecorators puts decorators around decorators of one type.
package flowdecorators

import . "example.com/cases/people"

type S interface{ Do(string) string }
type base struct{}
type deco struct{ n S }

func (base) Do(s string) string   { return s }
func (d deco) Do(s string) string { return d.n.Do(s) }

type log struct {
	next S
	n    int
}
type metrics struct{ next S }
type retry struct {
	next S
	max  int
}
type cache struct {
	next S
	m    map[string]string
}
type trace struct{ next S }
type auth struct{ next S }

func (l *log) Do(s string) string    { l.n++; return l.next.Do(s) }
func (m metrics) Do(s string) string { return m.next.Do(s) }
func (r retry) Do(s string) string {
	for range r.max {
		if v := r.next.Do(s); v != "" {
			return v
		}
	}
	return ""
}
func (c *cache) Do(s string) string {
	if v, ok := c.m["k"]; ok {
		return v
	}
	v := c.next.Do(s)
	c.m["k"] = v
	return v
}
func (t trace) Do(s string) string { return t.next.Do(s) }
func (a auth) Do(s string) string  { return a.next.Do(s) }

// the sink at the end
type out1 struct{}

func (out1) Do(s string) string {
	Ad(s) // want flow(User.Email)
	return ""
}

func wrap(s S, n int) S {
	for range n {
		s = deco{s}
	}
	return s
}

func run() {
	u := Users()[0]
	Ad(deco{base{}}.Do(u.Email))                                     // want flow(User.Email)
	Ad(deco{deco{base{}}}.Do(u.Email))                               // want flow(User.Email)
	Ad(deco{deco{deco{base{}}}}.Do(u.Email))                         // want flow(User.Email)
	Ad(deco{deco{deco{deco{base{}}}}}.Do(u.Email))                   // want flow(User.Email)
	Ad(deco{deco{deco{deco{deco{base{}}}}}}.Do(u.Email))             // want flow(User.Email)
	Ad(deco{deco{deco{deco{deco{deco{base{}}}}}}}.Do(u.Email))       // want flow(User.Email)
	Ad(deco{deco{deco{deco{deco{deco{deco{base{}}}}}}}}.Do(u.Email)) // want flow(User.Email)
	Ad(wrap(base{}, 6).Do(u.Email))                                  // want flow(User.Email)
	var s S = base{}
	s = metrics{s}
	s = retry{s, 2}
	s = &log{next: s}
	s = &cache{s, map[string]string{}}
	Ad(s.Do(u.Email)) // want flow(User.Email)
	var t S = base{}
	t = metrics{t}
	t = retry{t, 2}
	t = &log{next: t}
	t = &cache{t, map[string]string{}}
	t = trace{t}
	t = auth{t}
	Ad(t.Do(u.Email))                                                  // want flow(User.Email)
	Ad(auth{trace{&log{next: retry{metrics{base{}}, 2}}}}.Do(u.Email)) // want flow(User.Email)
	_ = auth{trace{&log{next: retry{metrics{out1{}}, 2}}}}.Do(u.Email)
	Ad(deco{deco{deco{deco{deco{deco{base{}}}}}}}.Do(u.Name))
	Ad(auth{trace{&log{next: retry{metrics{base{}}, 2}}}}.Do(u.Name))
}
