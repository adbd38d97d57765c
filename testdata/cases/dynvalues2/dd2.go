// Package dynvalues2 has values of different types in one list of interfaces.
package dynvalues2

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type shape interface{ accept(v *pr) }
type tel struct{ s string }
type nam struct{ s string }

func (t tel) accept(v *pr) { v.ps = append(v.ps, t.s) }
func (n nam) accept(v *pr) { v.ns = append(v.ns, n.s) }

type pr struct{ ps, ns []string }

func run() {
	a := id.Load("1")
	p := &pr{}
	for _, s := range []shape{tel{a.Phone}, nam{a.Name}} {
		s.accept(p)
	}
	ads.Upload(p.ps) // want flow(Account.Phone)
	ads.Upload(p.ns)
}
