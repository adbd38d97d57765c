// Package svcreuse calls the same helpers with clean data and with contacts.
package svcreuse

import (
	"bytes"
	"fmt"
	"strings"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var bufs = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func render(f string, args ...any) string {
	b := bufs.Get().(*bytes.Buffer)
	defer bufs.Put(b)
	b.Reset()
	fmt.Fprintf(b, f, args...)
	return b.String()
}

func pooled(a *id.Account) {
	ads.Log(render("code for %s", a.Phone))
	ads.Send(render("ad for %s", a.Name))
	ads.Send(render("ad for %s", a.Phone)) // want flow(Account.Phone)
}

func norm(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

func pair(x, y string) (string, string) { return norm(x), norm(y) }

type opts struct{ sep, prefix string }

func join(o opts, parts ...string) string { return o.prefix + strings.Join(parts, o.sep) }

func ptr[T any](v T) *T { return &v }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func or[T comparable](vs ...T) T {
	var zero T
	for _, v := range vs {
		if v != zero {
			return v
		}
	}
	return zero
}

func apply(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

func shared(a *id.Account) {
	ads.Send(norm(a.Name))
	ads.Log(norm(a.Phone))
	p, n := pair(a.Phone, a.Name)
	ads.Log(p)
	ads.Send(n)
	n, p = pair(a.Phone, a.Name)
	ads.Send(p)
	ads.Send(n) // want flow(Account.Phone)
	ads.Log(join(opts{sep: a.Phone}, "x"))
	ads.Send(join(opts{sep: ","}, a.ID, a.Name))
	ads.Send(join(opts{prefix: a.Email}, a.ID)) // want flow(Account.Email)
	ads.Log(*ptr(a.Phone))
	ads.Send(*ptr(a.Name))
	ads.Log(must(a.Phone, nil))
	ads.Send(must(a.Name, nil))
	ads.Log(or(a.Phone, a.Email))
	ads.Send(or(a.Name, a.ID))
	ads.Send(or(a.Name, a.Email)) // want flow(Account.Email)
	clean := apply(norm, strings.ToUpper)
	ads.Log(clean(a.Phone))
	ads.Send(clean(a.Name))
	ads.Send(clean(a.Phone)) // want flow(Account.Phone)
	for _, s := range []string{a.ID, a.Name} {
		ads.Send(norm(s))
	}
	for _, s := range []string{a.ID, a.Email} {
		ads.Send(norm(s)) // want flow(Account.Email)
	}
}

type visitor interface{ visit(k, v string) }

type logger struct{ seen int }

func (l *logger) visit(k, v string) { l.seen++; ads.Log(k + v) }

type sender struct{ keys []string }

func (s *sender) visit(k, v string) { s.keys = append(s.keys, k); ads.Send(k) }

type taker struct{}

func (taker) visit(_, v string) { ads.Send(v) } // want-one walk flow(Account.Email) flow(Account.Phone)

func walk(a *id.Account, v visitor) {
	v.visit("name", a.Name)
	v.visit("mail", a.Email)  // want-one walk flow(Account.Email)
	v.visit("phone", a.Phone) // want-one walk flow(Account.Phone)
}

func walkPublic(a *id.Account, v visitor) { v.visit("name", a.Name); v.visit("city", a.Profile.City) }

func walks(a *id.Account) {
	l, s := new(logger), new(sender)
	walk(a, l)
	walk(a, s)
	ads.Upload(s.keys)
	ads.Score(l.seen)
	walk(a, taker{}) // want-one walk flow(Account.Email) flow(Account.Phone)
	walkPublic(a, taker{})
}
