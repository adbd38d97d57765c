// Package sinkplaces has a sink at each place where one may stand.
package sinkplaces

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
)

//purpose:sink advertising
func all(ctx context.Context, n int, s string, rest ...string) { ads.Log(s) }

//purpose:sink advertising params=list,rest
func some(list []string, region string, rest ...any) { ads.Log(region) }

//purpose:sink advertising params=ctx
func inContext(ctx context.Context, s string) { ads.Log(s) }

func behind(s string) { ads.Log(s) } //purpose:sink advertising

func braced(s string) { //purpose:sink advertising
	ads.Log(s)
}

//purpose:sink advertising
func blank(_, _ string) {}

//purpose:sink advertising
func unnamed(string, ...int) {}

type key struct{}

func functions(ctx context.Context, a *id.Account) {
	carrying := context.WithValue(ctx, key{}, a.Phone)
	all(carrying, 1, "x")
	all(ctx, a.Age, a.Phone)       // want flow(Account.Phone)
	all(ctx, 1, "x", "y", a.Email) // want flow(Account.Email)
	some(nil, a.Phone)
	some([]string{a.Phone}, "eu") // want flow(Account.Phone)
	some(nil, "eu", 1, a.Email)   // want flow(Account.Email)
	inContext(carrying, "x")      // want flow(Account.Phone)
	inContext(ctx, a.Phone)
	behind(a.Phone)     // want flow(Account.Phone)
	braced(a.Phone)     // want flow(Account.Phone)
	blank("x", a.Phone) // want flow(Account.Phone)
	unnamed(a.Phone)    // want flow(Account.Phone)
	all(ctx, 1, a.Name)
}

type client struct{ key string }

//purpose:sink advertising
func (c *client) send(s string) { ads.Log(s + c.key) }

func (c *client) log(s string) { ads.Log(s + c.key) }

// The receiver is not used.
func receiver(a *id.Account) {
	c := &client{key: a.Phone}
	c.send("x")
	c.send(a.Email) // want flow(Account.Email)
	c.log(a.Email)
	(*client).send(c, a.Phone) // want flow(Account.Phone)
	f := c.send
	f(a.Phone) // want flow(Account.Phone)
}

type list[T any] struct{ items []T }

//purpose:sink advertising
func (l *list[T]) add(v T) {}

func (l *list[T]) keep(v T) {}

//purpose:sink advertising
func put[T any](v T) {}

func keep[T any](v T) {}

func generic(a *id.Account, l *list[string]) {
	l.add(a.Phone) // want flow(Account.Phone)
	l.keep(a.Phone)
	put(a.Phone) // want flow(Account.Phone)
	keep(a.Phone)
}

// hook is called with what is used.
//
//purpose:sink advertising params=to
var hook func(to, note string)

var (
	first, second func(s string) //purpose:sink advertising
	third         func(s string)
)

type sendFunc func(s string)

//purpose:sink advertising
var named sendFunc

func variables(a *id.Account) {
	hook(a.Phone, "x") // want flow(Account.Phone)
	hook("x", a.Phone)
	first(a.Phone)  // want flow(Account.Phone)
	second(a.Email) // want flow(Account.Email)
	third(a.Email)
	named(a.Email) // want flow(Account.Email)
}

type event struct {
	Key, Tag string //purpose:sink advertising
	Note     string
	//purpose:sink advertising params=s
	emit func(n int, s string)
	//purpose:sink advertising
	Target
	User struct {
		Hash string //purpose:sink advertising
		Lang string
	}
}

// Target is embedded.
type Target struct{ Text string }

func fields(a *id.Account, e *event) {
	e.Key = a.Phone // want flow(Account.Phone)
	e.Tag = a.Phone // want flow(Account.Phone)
	e.Note = a.Phone
	e.emit(1, a.Phone) // want flow(Account.Phone)
	e.emit(a.Age, "x")
	e.Target = Target{a.Phone} // want flow(Account.Phone)
	e.User.Hash = a.Email      // want flow(Account.Email)
	e.User.Lang = a.Email
}

//purpose:sink advertising
type audience struct{ names []string }

func (x *audience) add(s string)           { x.names = append(x.names, s) }
func (x audience) has(s string) bool       { return len(x.names) > 0 }
func (x audience) size() int               { return len(x.names) }
func merge(x, y *audience)                 {}
func named2(x audience, names ...audience) {}

//purpose:sink advertising
type uploader interface {
	Upload(s string)
	Close()
}

type words []string //purpose:sink advertising

func (w words) put(s string) {}

func types(a *id.Account, x *audience, u uploader, w words) {
	x.add(a.Phone)     // want flow(Account.Phone)
	_ = x.has(a.Email) // want flow(Account.Email)
	u.Upload(a.Phone)  // want flow(Account.Phone)
	w.put(a.Phone)     // want flow(Account.Phone)
	merge(x, x)
	w = append(w, a.Phone)
}

func local(a *id.Account) {
	type event struct {
		Key  string //purpose:sink advertising
		Note string
	}
	var e event
	e.Key = a.Phone // want flow(Account.Phone)
	e.Note = a.Phone
	ads.Log(e.Key)
}
