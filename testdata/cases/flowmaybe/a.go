// Package flowmaybe calls functions that may be called, or in an order nobody knows.
package flowmaybe

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func maybe(c bool, f func()) {
	if c {
		f()
	}
}

func both(f, g func()) {
	f()
	g()
}

func backwards(f, g func()) {
	defer f()
	g()
}

func each(n int, fs ...func()) {
	for i := range n {
		fs[i]()
	}
}

type step struct{ do, undo func() }

func saga(ok func() bool, steps ...step) {
	for _, s := range steps {
		s.do()
		if !ok() {
			s.undo()
		}
	}
}

func use(a *id.Account, c bool) {
	s := a.Phone
	maybe(c, func() { s = "" })
	ads.Send(s) // want flow(Account.Phone)
	t := a.Phone
	both(func() { t = "x" }, func() {})
	ads.Send(t)
	u := ""
	both(func() { u = a.Phone }, func() { u = "" })
	ads.Send(u)
	v := ""
	both(func() { v = "" }, func() { v = a.Phone })
	ads.Send(v) // want flow(Account.Phone)
	w := ""
	backwards(func() { w = a.Phone }, func() { w = "" })
	ads.Send(w) // want flow(Account.Phone)
	x := ""
	each(2, func() { x = a.Phone }, func() { x = "" })
	ads.Send(x) // want flow(Account.Phone)
	y := ""
	saga(func() bool { return c }, step{func() { y = a.Phone }, func() { y = "" }})
	ads.Send(y) // want flow(Account.Phone)
	z := a.Phone
	func() { z = "" }()
	ads.Send(z)
}

type cell struct{ v string }

func (c *cell) clear() { c.v = "" }
func (c *cell) keep()  {}

type clearer interface{ clear() }

func maybeClear(c clearer, yes bool) {
	if yes {
		c.clear()
	}
}

func cells(a *id.Account, yes bool) {
	c := &cell{a.Phone}
	maybeClear(c, yes)
	ads.Send(c.v) // want flow(Account.Phone)
	d := &cell{a.Phone}
	d.clear()
	ads.Send(d.v)
}

func chosen(a *id.Account, yes bool) {
	s := a.Phone
	f := func() { s = "" }
	if yes {
		f = func() {}
	}
	f()
	ads.Send(s) // want flow(Account.Phone)
	t := a.Phone
	g := func() {}
	if yes {
		g = func() { t = "" }
	}
	g()
	ads.Send(t) // want flow(Account.Phone)
	u := a.Phone
	h := func() { u = "" }
	if yes {
		h = func() { u = "x" }
	}
	h()
	ads.Send(u)
}

type keeper struct{ c *cell }

func (k keeper) clear() {}

func dispatched(a *id.Account, yes bool) {
	c := &cell{a.Phone}
	var x clearer = c
	if yes {
		x = keeper{c}
	}
	x.clear()
	ads.Send(c.v) // want flow(Account.Phone)
	d := &cell{a.Phone}
	var y clearer = keeper{d}
	if yes {
		y = d
	}
	y.clear()
	ads.Send(d.v) // want flow(Account.Phone)
}

func looped(a *id.Account, n int) {
	s := a.Phone
	for range n {
		func() { s = "" }()
	}
	ads.Send(s) // want flow(Account.Phone)
	t := a.Phone
	defer func() { ads.Send(t) }()
	t = ""
}
