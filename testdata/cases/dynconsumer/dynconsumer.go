// Package dynconsumer uses values of annotated interfaces as those of others.
package dynconsumer

import (
	"example.com/cases/dynconsumer/ads"
	"example.com/cases/dynconsumer/svc"
)

func wire() {
	p := ads.New()
	s := &svc.Svc{S: p, P: p, C: p}
	u := &svc.User{ID: "1", Phone: "+491"}
	s.Run(u)                     // want flow(User.Phone)
	p.Sync([]string{s.Get("1")}) // want flow(Platform.Phone)
	var n svc.Syncer = p
	n.Sync([]string{u.Phone}) // want flow(User.Phone)
	f := p.Sync
	f([]string{u.Phone}) // want flow(User.Phone)
	if s.C.Allowed() {
		p.Sync([]string{u.Phone})
	}
	var c interface{ Close() error } = p
	c.(ads.Platform).Sync([]string{u.Phone}) // want flow(User.Phone)
}
