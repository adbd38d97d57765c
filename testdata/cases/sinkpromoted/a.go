// Package sinkpromoted has types that are sinks by methods which they were given
// by embedding.
package sinkpromoted

import (
	"io"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type base struct{}

func (*base) Add(s string)   { ads.Log(s) }
func (base) Remove(s string) { ads.Log(s) }

//purpose:sink advertising
type audience struct {
	*base
	other base
}

//purpose:sink advertising
type uploader interface {
	io.Writer
	Close() error
}

//purpose:sink advertising
type holder struct{ io.Writer }

type plain struct{ *base }

func use(a *id.Account, x *audience, u uploader, h holder, p plain, w io.Writer) {
	x.Add(a.Phone)    // want flow(Account.Phone)
	x.Remove(a.Email) // want flow(Account.Email)
	x.Add(a.Name)
	x.other.Add(a.Phone)
	p.Add(a.Phone)
	new(base).Add(a.Phone)
	u.Write([]byte(a.Phone)) // want flow(Account.Phone)
	h.Write([]byte(a.Phone)) // want flow(Account.Phone)
	w.Write([]byte(a.Phone))
}
