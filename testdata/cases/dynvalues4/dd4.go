// Package dynvalues4 has values of different types in one list of interfaces.
package dynvalues4

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type tel struct{ s string }
type nam struct{ s string }

func run() {
	a := id.Load("1")
	for _, s := range []any{tel{a.Phone}, nam{a.Name}} {
		switch x := s.(type) {
		case tel:
			ads.Send(x.s) // want flow(Account.Phone)
		case nam:
			ads.Send(x.s)
		}
	}
	for _, s := range []interface{ Text() string }{tel{a.Phone}, nam{a.Name}} {
		if n, ok := s.(nam); ok {
			ads.Send(n.Text())
		}
	}
	var l []func() string
	for _, s := range []interface{ Text() string }{nam{a.Name}, nam{a.ID}} {
		l = append(l, s.Text)
	}
	ads.Send(l[0]())
}
func (t tel) Text() string { return t.s }
func (t nam) Text() string { return t.s }
