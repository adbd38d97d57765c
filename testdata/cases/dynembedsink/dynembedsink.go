// Package dynembedsink uses values of annotated interfaces as those of others.
package dynembedsink

import (
	"example.com/cases/dynconsumer/ads"
	"example.com/cases/dynconsumer/svc"
)

type wrap struct{ ads.Platform }
type logged struct{ inner ads.Platform }

func (l logged) Sync(x []string) error { return l.inner.Sync(x) } // want flow(User.Phone)

func gen[S svc.Syncer](s S, p string) { s.Sync([]string{p}) } // want flow(User.Phone)

type reg struct{ m map[string]svc.Syncer }

func run(s svc.Syncer, p string) { s.Sync([]string{p}) } // want flow(User.Phone)

func wire() {
	p := ads.New()
	u := &svc.User{ID: "1", Phone: "+491"}
	var a svc.Syncer = wrap{p}
	a.Sync([]string{u.Phone})     // want flow(User.Phone)
	(&svc.Svc{S: wrap{p}}).Run(u) // want flow(User.Phone)
	(&svc.Svc{S: logged{p}}).Run(u)
	gen(p, u.Phone)
	gen[svc.Syncer](p, u.Phone)
	var x any = p
	x.(svc.Syncer).Sync([]string{u.Phone}) // want flow(User.Phone)
	r := reg{map[string]svc.Syncer{"a": p}}
	r.m["a"].Sync([]string{u.Phone}) // want flow(User.Phone)
	run(p, u.Phone)
	ch := make(chan svc.Syncer, 1)
	ch <- p
	(<-ch).Sync([]string{u.Phone}) // want flow(User.Phone)
}
