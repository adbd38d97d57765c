// Package app uses both the interfaces and what implements them.
package app

import (
	"context"
	"fmt"

	"example.com/cases/sinkforms/api"
	"example.com/cases/sinkforms/impl"
)

type app struct {
	p api.Profiles
	s api.Sender
	m api.Masker
	c api.Consent
	t api.Tracker
}

func (x *app) plain(ctx context.Context, u string) error {
	phone, region, err := x.p.Contact(u)
	if err != nil {
		return err
	}
	x.s.Send(ctx, phone, region)
	x.s.Send(ctx, u, x.p.Name(u))
	x.s.Send(ctx, u, "call "+phone) // want flow(Profiles.Contact)
	x.t.Identify(phone)             // want flow(Profiles.Contact)
	x.t.Track(region, nil)
	x.t.Track("x", map[string]string{"p": phone}) // want flow(Profiles.Contact)
	x.t.Track("x", map[string]string{phone: "p"}) // want flow(Profiles.Contact)
	return x.s.Close()
}

func (x *app) masked(ctx context.Context, u string) {
	phone, _, _ := x.p.Contact(u)
	x.s.Send(ctx, u, x.m.Mask(phone))
	x.s.Send(ctx, u, x.m.Trim(phone)) // want flow(Profiles.Contact)
	x.s.Send(ctx, u, x.m.Trim(x.m.Mask(phone)))
	x.s.Send(ctx, u, x.m.Mask(x.m.Trim(phone)))
	x.s.Send(ctx, u, x.m.Mask(phone)+phone) // want flow(Profiles.Contact)
}

func (x *app) guarded(ctx context.Context, u, v string) {
	phone, _, _ := x.p.Contact(u)
	if err := x.c.Enabled(); err == nil {
		x.s.Send(ctx, u, phone)
	} else {
		x.s.Send(ctx, u, phone) // want flow(Profiles.Contact)
	}
	if x.c.Enabled() != nil {
		return
	}
	x.s.Send(ctx, u, phone)
}

// the implementations, called statically
func concrete(ctx context.Context, db *impl.DB, h impl.HTTP, st impl.Star, c *impl.Store) {
	phone, region, _ := db.Contact("u")
	h.Send(ctx, "u", phone)
	h.Send(ctx, phone, region)
	h.Send(ctx, "u", st.Mask(phone))
	h.Send(ctx, "u", st.Trim(phone))
	if c.Enabled() == nil {
		h.Send(ctx, "u", phone)
	}
	if c.Enabled() != nil {
		h.Send(ctx, "u", phone)
	}
}

func forms(ctx context.Context, x *app) {
	phone, _, _ := x.p.Contact("u")
	send := x.s.Send
	send(ctx, phone, "x")
	send(ctx, "u", phone)                 // want flow(Profiles.Contact)
	api.Sender.Send(x.s, ctx, "u", phone) // want flow(Profiles.Contact)
	api.Sender.Send(x.s, ctx, phone, "u")
	defer x.t.Identify(phone)                                 // want flow(Profiles.Contact)
	go x.t.Identify(phone)                                    // want flow(Profiles.Contact)
	func(f func(string)) { f(phone) }(x.t.Identify)           // want flow(Profiles.Contact)
	func() { defer func() { x.s.Send(ctx, "u", phone) }() }() // want flow(Profiles.Contact)
	for _, f := range []func(string){x.t.Identify, func(string) {}} {
		f(phone) // want flow(Profiles.Contact)
	}
}

func config(x *app) {
	phone, region, _ := x.p.Contact("u")
	cfg := api.Config{OnLead: func(s string) { fmt.Println(s) }, OnLog: func(s string) { fmt.Println(s) }}
	cfg.OnLead(phone) // want flow(Profiles.Contact)
	cfg.OnLead(region)
	cfg.OnLog(phone)
	f := cfg.OnLead
	f(phone) // want flow(Profiles.Contact)
	g := cfg.OnLog
	g(phone)
	p := &cfg
	p.OnLead(phone) // want flow(Profiles.Contact)
}

func leads(x *app) []api.Lead {
	phone, region, _ := x.p.Contact("u")
	a := api.Lead{User: phone}
	b := api.Lead{User: "u", Key: phone} // want flow(Profiles.Contact)
	a.Hash = fmt.Sprintf("%x", phone)    // want flow(Profiles.Contact)
	a.Key = region
	a.Extra = map[string]string{}
	a.Extra["k"] = phone // want flow(Profiles.Contact)
	a.Extra["r"] = region
	c := &b
	c.Key += phone // want flow(Profiles.Contact)
	d := api.Lead{"u", region, "", nil}
	e := api.Lead{phone, "", phone, nil} // want flow(Profiles.Contact)
	k := &d.Key
	*k = phone                                  // want flow(Profiles.Contact)
	return []api.Lead{a, b, d, e, {Key: phone}} // want flow(Profiles.Contact)
}

func embedded(x *app, d *api.Derived) {
	phone, region, _ := x.p.Contact("u")
	d.Emit(phone)          // want flow(Profiles.Contact)
	d.Group(region, phone) // want flow(Profiles.Contact)
	d.Group(region)
	d.Rename(phone)
	d.Base.Emit(phone) // want flow(Profiles.Contact)
	var e interface{ Emit(string) } = d
	e.Emit(phone) // want flow(Profiles.Contact)
	var r interface{ Rename(string) } = d
	r.Rename(phone)
}
