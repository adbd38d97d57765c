// Package flowhanded hands objects that hold what one dynamic call returned to another one.
package flowhanded

import (
	"strings"

	. "example.com/cases/people"
)

type Req struct{ Key, Tag string }

type Source interface{ Key() string }
type Encoder interface{ Encode(*Req) string }
type Client interface{ Do(*Req) error }

type user struct{ u User }

func (s user) Key() string { return s.u.Email }

type text struct{ s string }

func (s text) Key() string { return s.s }

type enc struct{}

func (enc) Encode(r *Req) string { return r.Key }

type client struct{}

func (client) Do(r *Req) error {
	Ad(r.Key) // want flow(User.Email)
	Ad(r.Tag)
	return nil
}

type Service struct {
	src Source
	enc Encoder
	cl  Client
}

func (s *Service) Encode() string { return s.enc.Encode(&Req{Key: s.src.Key()}) }
func (s *Service) Send() error    { return s.cl.Do(&Req{Key: s.src.Key()}) }

func two(s Source, e Encoder) string {
	r := &Req{}
	r.Key = s.Key()
	return e.Encode(r)
}
func slice(f func() string, g func([]string) string) string { return g([]string{f()}) }
func mapped(f func() string, g func(map[string]string) string) string {
	return g(map[string]string{"k": f()})
}
func pointer(f func() string, g func(*Req) string) string       { return g(&Req{Key: f()}) }
func variadic(f func() string, g func(...string) string) string { return g("a", f()) }
func closure(f func() string, g func(func() string) string) string {
	v := f()
	return g(func() string { return v })
}
func channel(f func() string, g func(chan string) string) string {
	c := make(chan string, 1)
	c <- f()
	return g(c)
}
func boxed(f func() string, g func(any) string) string { return g(&Req{Key: f()}) }
func mapReduce(xs []User, f func(User) string, g func([]string) string) string {
	var out []string
	for _, x := range xs {
		out = append(out, f(x))
	}
	return g(out)
}
func generic[T, R any](xs []T, f func(T) R, g func([]R) R) R {
	out := make([]R, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return g(out)
}
func value(f func() string, g func(string) string) string { return g(f()) }
func byValue(s Source, g func(Req) string) string         { return g(Req{Key: s.Key()}) }

type State struct {
	src Source
	enc Encoder
	req *Req
	buf []string
}

func mk(s Source) *Req          { return &Req{Key: s.Key()} }
func (s *State) field() string  { s.req.Key = s.src.Key(); return s.enc.Encode(s.req) }
func (s *State) helper() string { return s.enc.Encode(mk(s.src)) }
func (s *State) load()          { s.buf = append(s.buf, s.src.Key()) }
func (s *State) buffer(f func([]string) string) string {
	s.load()
	return f(s.buf)
}
func addr(f func() User, g func(*User) string) string { u := f(); return g(&u) }
func appended(f func() []User, g func([]User) string) string {
	return g(append(f(), User{}))
}
func group[K comparable, V any](us []V, key func(V) K, each func(map[K][]V)) {
	m := map[K][]V{}
	for _, u := range us {
		m[key(u)] = append(m[key(u)], u)
	}
	each(m)
}
func built(f func() string, g func(*strings.Builder) string) string {
	var sb strings.Builder
	sb.WriteString(f())
	return g(&sb)
}

type Repo interface {
	Load(id int) (*Req, error)
	Show(*Req) string
}
type mem struct{ m map[int]*Req }

func (m mem) Load(id int) (*Req, error) { return m.m[id], nil }
func (m mem) Show(r *Req) string        { return r.Key }

// the object that Load returned is changed, and handed to Show
func update(m Repo, id int, k string) string {
	r, err := m.Load(id)
	if err != nil {
		return ""
	}
	r.Key = k
	return m.Show(r)
}
func copied(m Repo, id int) string {
	r, _ := m.Load(id)
	c := *r
	c.Tag = "x"
	return m.Show(&c)
}
func rebuilt(m Repo, id int) string {
	r, _ := m.Load(id)
	return m.Show(&Req{Key: r.Key})
}
func through(f func() string, g func(*Req) string) string { return through2(&Req{Key: f()}, g) }
func through2(r *Req, g func(*Req) string) string         { return g(r) }

func first(xs []string) string { return xs[0] }
func last(xs ...string) string { return xs[len(xs)-1] }
func key(r *Req) string        { return r.Key }

func run() {
	u := Users()[0]
	mail := func() string { return u.Email }
	s := &Service{user{u}, enc{}, client{}}
	Ad(s.Encode()) // want flow(User.Email)
	_ = s.Send()
	Ad(two(user{u}, enc{}))                                               // want flow(User.Email)
	Ad(slice(mail, first))                                                // want flow(User.Email)
	Ad(pointer(mail, key))                                                // want flow(User.Email)
	Ad(variadic(mail, last))                                              // want flow(User.Email)
	Ad(mapped(mail, func(m map[string]string) string { return m["k"] }))  // want flow(User.Email)
	Ad(closure(mail, func(f func() string) string { return f() }))        // want flow(User.Email)
	Ad(channel(mail, func(c chan string) string { return <-c }))          // want flow(User.Email)
	Ad(boxed(mail, func(v any) string { return v.(*Req).Key }))           // want flow(User.Email)
	Ad(mapReduce(Users(), func(u User) string { return u.Email }, first)) // want flow(User.Email)
	Ad(generic(Users(), func(u User) string { return u.Email }, first))   // want flow(User.Email)
	Ad(value(mail, strings.ToLower))                                      // want flow(User.Email)
	Ad(byValue(user{u}, func(r Req) string { return r.Key }))             // want flow(User.Email)

	st := func() *State { return &State{user{u}, enc{}, &Req{}, nil} }
	Ad(st().field())                                                            // want flow(User.Email)
	Ad(st().helper())                                                           // want flow(User.Email)
	Ad(st().buffer(first))                                                      // want flow(User.Email)
	Ad(addr(func() User { return u }, func(u *User) string { return u.Email })) // want flow(User.Email)
	Ad(appended(Users, func(us []User) string { return us[0].Email }))          // want flow(User.Email)
	Ad(built(mail, func(b *strings.Builder) string { return b.String() }))      // want flow(User.Email)
	group(Users(), func(u User) string { return u.Email }, func(m map[string][]User) {
		for k := range m {
			Ad(k) // want flow(User.Email)
		}
	})
	repo := mem{map[int]*Req{0: {}, 1: {Key: u.Email}}}
	Ad(update(mem{map[int]*Req{0: {}}}, 0, u.Email)) // want flow(User.Email)
	Ad(update(mem{map[int]*Req{0: {}}}, 0, u.Name))
	Ad(copied(repo, 1))    // want flow(User.Email)
	Ad(rebuilt(repo, 1))   // want flow(User.Email)
	Ad(through(mail, key)) // want flow(User.Email)

	// clean twins
	Ad(addr(func() User { return u }, func(u *User) string { return u.Name }))
	Ad(appended(Users, func(us []User) string { return us[0].Name }))
	name := func() string { return u.Name }
	Ad((&Service{text{u.Name}, enc{}, client{}}).Encode())
	Ad(slice(name, first))
	Ad(pointer(name, key))
	Ad(pointer(mail, func(r *Req) string { return r.Tag }))
	Ad(slice(mail, func([]string) string { return "k" }))
	Ad(mapReduce(Users(), func(u User) string { return u.Name }, first))
}
