// Package flowsurvive clears one of several objects that were made at one place.
package flowsurvive

import (
	"strings"

	. "example.com/cases/people"
)

type box struct{ v, n string }

func mk(s string) *box { return &box{v: s} }

func (b *box) reset() { b.v = "" }

func redactAll(bs []*box) {
	for _, b := range bs {
		b.v = ""
	}
}

func sweep() {
	l := boxes(Users())
	for _, b := range l {
		b.v = ""
	}
	Ad(l[0].v)
	l = boxes(Users())
	redactAll(l)
	Ad(l[0].v)
	first := boxes(Users())
	var some []*box
	for _, b := range first {
		if b.n == "" {
			some = append(some, b)
		}
	}
	redactAll(some)
	Ad(first[0].v) // want flow(User.Email)
}

func each() {
	var all []*box
	for _, u := range Users() {
		b := &box{v: u.Email}
		Ad(b.v) // want flow(User.Email)
		b.v = ""
		Ad(b.v)
		all = append(all, b)
	}
	Ad(all[0].n)
	for range 2 {
		b := mk(Users()[0].Email)
		b.reset()
		Ad(b.v)
		all = append(all, b)
	}
}

func boxes(us []User) (out []*box) {
	for _, u := range us {
		out = append(out, &box{v: u.Email})
	}
	return
}

func run() {
	sweep()
	each()
	m := Users()[0].Email
	var a []*box
	for range 3 {
		a = append(a, &box{v: m})
	}
	a[0].v = ""
	Ad(a[1].v) // want flow(User.Email)
	Ad(*a[2])  // want flow(User.Email)

	var b []*box
	for range 3 {
		b = append(b, mk(m))
	}
	b[0].reset()
	Ad(b[1].v) // want flow(User.Email)

	c := boxes(Users())
	c[0].v = ""
	Ad(c[1].v) // want flow(User.Email)

	d := map[string]*box{}
	for _, u := range Users() {
		d[u.Name] = &box{v: u.Email}
	}
	d["ann"].v = ""
	Ad(d["bob"].v) // want flow(User.Email)

	var e []map[string]string
	for range 2 {
		e = append(e, map[string]string{"m": m})
	}
	delete(e[0], "m")
	Ad(e[1]["m"]) // want flow(User.Email)
	clear(e[0])
	Ad(e[1]["m"]) // want flow(User.Email)

	var f [][]string
	for range 2 {
		f = append(f, []string{m})
	}
	f[0][0] = ""
	Ad(f[1][0]) // want flow(User.Email)
	clear(f[0])
	Ad(f[1][0]) // want flow(User.Email)

	var prev *box
	for range 2 {
		cur := &box{v: m}
		if prev != nil {
			cur.v = ""
			Ad(prev.v) // want flow(User.Email)
		}
		prev = cur
	}

	var g []*User
	for _, u := range Users() {
		g = append(g, &u)
	}
	g[0].Email = ""
	Ad(g[1].Email) // want flow(User.Email)
	Ad(*g[1])      // want flow(User.Email)
	for _, u := range g {
		if u.ID == 1 {
			u.Email = ""
		}
	}
	Ad(g[1].Email) // want flow(User.Email)

	var h []*strings.Builder
	for range 2 {
		sb := &strings.Builder{}
		sb.WriteString(m)
		h = append(h, sb)
	}
	h[0].Reset()
	Ad(h[1].String()) // want flow(User.Email)

	var get []func() string
	var clr []func()
	for _, u := range Users() {
		v := u.Email
		get = append(get, func() string { return v })
		clr = append(clr, func() { v = "" })
	}
	clr[0]()
	Ad(get[1]()) // want flow(User.Email)

	// a part of a slice
	k := []string{m, m, m}
	clear(k[1:])
	Ad(k[0]) // want flow(User.Email)
	Ad(k)    // want flow(User.Email)
	l := Users()
	clear(l[1:])
	Ad(l[0].Email) // want flow(User.Email)

	// right
	x, y := mk(m), mk(m)
	x.reset()
	Ad(x.v)
	Ad(y.v) // want flow(User.Email)
	for range 2 {
		z := &box{v: m}
		z.v = ""
		Ad(z.v)
	}
	clear(k)
	Ad(k)
}
