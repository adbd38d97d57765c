// Package svcsinkplaces has sinks in every place where one may stand.
package svcsinkplaces

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Request is sent to advertisers.
type Request struct {
	//purpose:sink advertising
	Email, Tel string
	Trace      string
	//purpose:sink advertising
	Extra map[string]string
	//purpose:sink advertising
	IDs *[]string
}

// Target is filled by pointer.
type Target struct{ Request }

type audience struct {
	//purpose:sink advertising params=key
	add func(key, note string)
	//purpose:sink advertising
	done func(ctx context.Context, n int, list ...string) error
}

// Report is a variable.
//
//purpose:sink advertising params=1
var unused = 0 // want-above directive

//purpose:sink advertising
var report = func(ctx context.Context, s string) { ads.Log(s) }

//purpose:sink advertising params=list,region
func upload(list []string, region, trace string) {}

//purpose:sink advertising.mail
func mail(s string) {}

type exporter interface {
	//purpose:sink advertising params=key
	Export(key, trace string)
	Close()
}

type impl struct{}

func (impl) Export(key, trace string) {}
func (impl) Close()                   {}

type embedded interface{ exporter }

type pixel[T any] struct{ last T }

//purpose:sink advertising
func (p *pixel[T]) Fire(v T) { p.last = v }

func writes(a *id.Account) {
	var r Request
	r.Email = a.Email // want flow(Account.Email)
	r.Trace = a.Email
	r.Tel, r.Trace = a.Phone, a.Name          // want flow(Account.Phone)
	r.Extra = map[string]string{"x": a.Phone} // want flow(Account.Phone)
	t := &Target{}
	t.Email = a.Profile.Newsletter
	t.Email = a.Profile.Backup // want flow(Profile.Backup)
	p := &t.Tel
	*p = a.Phone // want flow(Account.Phone)
	t.Request = Request{
		Tel:   a.Phone, // want flow(Account.Phone)
		Trace: a.Phone,
	}
	ids := []string{a.ID}
	t.IDs = &ids
}

func mapWrite(a *id.Account, r *Request) {
	r.Extra["user"] = a.ID
	r.Extra["tel"] = a.Phone // want flow(Account.Phone)
}

func calls(ctx context.Context, a *id.Account, x audience) {
	x.add(a.ID, a.Phone)
	x.add(a.Phone, a.ID)              // want flow(Account.Phone)
	_ = x.done(ctx, 1, a.ID, a.Email) // want flow(Account.Email)
	_ = x.done(ctx, len(a.Phone), a.ID)
	report(context.WithValue(ctx, x, a.Phone), "") // the context is no parameter
	report(ctx, a.Phone)                           // want flow(Account.Phone)
	upload([]string{a.Phone}, "", "")              // want flow(Account.Phone)
	upload(nil, a.Email, "")                       // want flow(Account.Email)
	upload(nil, "", a.Email)
	mail(a.Email) // want flow(Account.Email)
}

func dynamic(a *id.Account, e exporter, m embedded) {
	e.Export(a.ID, a.Phone)
	e.Export(a.Phone, a.ID) // want flow(Account.Phone)
	m.Export(a.Phone, a.ID) // want flow(Account.Phone)
	impl{}.Export(a.ID, a.Phone)
	f := e.Export
	f(a.Email, "") // want flow(Account.Email)
	f("", a.Email)
	defer e.Export(a.Email, "")      // want flow(Account.Email)
	go m.Export(a.Email, "")         // want flow(Account.Email)
	new(pixel[string]).Fire(a.Phone) // want flow(Account.Phone)
	new(pixel[*id.Account]).Fire(a)  // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	new(pixel[int]).Fire(a.Age)
}
