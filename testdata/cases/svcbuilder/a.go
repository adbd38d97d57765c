// Package svcbuilder builds requests step by step.
package svcbuilder

import (
	"fmt"
	"net/url"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type request struct {
	method, path string
	query        url.Values
	header       map[string][]string
	body         strings.Builder
}

type builder struct{ r *request }

func newBuilder(path string) builder {
	return builder{&request{method: "GET", path: path, query: url.Values{}, header: map[string][]string{}}}
}

func (b builder) method(m string) builder         { b.r.method = m; return b }
func (b builder) param(k, v string) builder       { b.r.query.Add(k, v); return b }
func (b builder) header(k, v string) builder      { b.r.header[k] = append(b.r.header[k], v); return b }
func (b builder) line(f string, v ...any) builder { fmt.Fprintf(&b.r.body, f+"\n", v...); return b }
func (b builder) build() *request                 { return b.r }

func (r *request) String() string { return r.path + "?" + r.query.Encode() }

func viaQuery(a *id.Account) {
	r := newBuilder("/x").method("POST").param("p", a.Phone).param("n", a.Name).build()
	ads.Send(r.String()) // want flow(Account.Phone)
	ads.Send(r.method)
	ads.Send(r.body.String())
}

func viaBody(a *id.Account) {
	r := newBuilder("/x").line("mail: %s", a.Email).header("X-User", a.ID).build()
	ads.Send(r.body.String()) // want flow(Account.Email)
	ads.Send(r.String())
	ads.Upload(r.header["X-User"])
}

func clean(a *id.Account) {
	login := newBuilder("/login").param("p", a.Phone).build()
	ads.Log(login.String())
	r := newBuilder("/ad").param("n", a.Name).line("%s lives in %s", a.Name, a.Profile.City).build()
	ads.Send(r.String())
	ads.Send(r.body.String())
	ads.Put(r.query)
}

// An immutable builder.
type filter struct {
	conds []string
	args  []any
}

func (f filter) where(c string, args ...any) filter {
	f.conds = append(f.conds[:len(f.conds):len(f.conds)], c)
	f.args = append(f.args[:len(f.args):len(f.args)], args...)
	return f
}

func (f filter) sql() (string, []any) { return strings.Join(f.conds, " and "), f.args }

func immutable(a *id.Account) {
	base := filter{}.where("active = ?", true)
	mine := base.where("phone = ?", a.Phone)
	q, args := base.sql()
	ads.Send(q)
	ads.PutAll(args...)
	q, args = mine.sql()
	ads.Send(q)
	ads.PutAll(args...) // want flow(Account.Phone)
}
