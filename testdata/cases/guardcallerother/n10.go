// Package guardcallerother leaves consent to callers that ask for somebody else.
package guardcallerother

import (
	"example.com/cases/ads"
	"os"
)

// sf: consent asked in the caller by ID or object, callee sends a friend's
type P struct {
	ID string
	//purpose:source security
	Tel    string
	Friend *P
	Kids   []*P
}

//purpose:guard advertising subject=p
func may(p *P) bool { return p != nil }

//purpose:guard advertising subject=k
func mayID(k string) bool { return k != "" }
func mk(n string) *P {
	p := &P{ID: n, Tel: os.Getenv("W") + "MK"}
	p.Friend = &P{ID: n + "f", Tel: os.Getenv("W") + "MK"}
	p.Kids = []*P{p.Friend}
	return p
}
func run() {
	p := mk("1")
	f1(p)
	f2(p)
	f3(p)
	f4(p)
	f5(p)
	f6(p)
	f7(p)
	svc{}.notify(p)
}
func f1(p *P) {
	if mayID(p.ID) {
		s1(p)
	}
}
func s1(p *P) {
	ads.Send(p.Friend.Tel) // want flow(P.Tel)
}
func f2(p *P) {
	if may(p) {
		s2(p)
	}
}
func s2(p *P) {
	ads.Send(p.Friend.Tel) // want flow(P.Tel)
}
func f3(p *P) {
	if mayID(p.ID) {
		s3(p.Kids)
	}
}
func s3(l []*P) {
	for _, k := range l {
		ads.Send(k.Tel) // want flow(P.Tel)
	}
}
func f4(p *P) {
	if may(p) {
		s4(p.Kids)
	}
}
func s4(l []*P) {
	for _, k := range l {
		ads.Send(k.Tel) // want flow(P.Tel)
	}
}
func f5(p *P) {
	if mayID(p.ID) {
		s5(p.Friend)
	}
}
func s5(k *P) {
	ads.Send(k.Tel) // want flow(P.Tel)
}
func f6(p *P) {
	if mayID(p.ID) {
		s6(p)
	}
}
func s6(p *P) {
	ads.Send(p.Tel)
	for _, k := range p.Kids {
		ads.Send(k.Tel) // want flow(P.Tel)
	}
}
func f7(p *P) {
	f := p.Friend
	if mayID(f.ID) {
		s7(p)
	}
}
func s7(p *P) {
	ads.Send(p.Tel) // want flow(P.Tel)
}

type svc struct{}

func (s svc) notify(p *P) {
	if !mayID(p.ID) {
		return
	}
	s.push(p)
}
func (s svc) push(p *P) {
	ads.Send(p.Tel)
	ads.Send(p.Friend.Tel) // want flow(P.Tel)
}
