// Package flowsurvive clears one of several objects that were made at one place.
package flowsurvive

import "strings"

type box struct{ v, n string }

func mk(s string) *box { return &box{v: s} }

func (b *box) reset() { b.v = "" }

func redactAll(bs []*box) {
	for _, b := range bs {
		b.v = ""
	}
}

func sweep() {
	l := boxes(users())
	for _, b := range l {
		b.v = ""
	}
	ad(l[0].v)
	l = boxes(users())
	redactAll(l)
	ad(l[0].v)
	first := boxes(users())
	var some []*box
	for _, b := range first {
		if b.n == "" {
			some = append(some, b)
		}
	}
	redactAll(some)
	ad(first[0].v) // want flow(User.Email)
}

func each() {
	var all []*box
	for _, u := range users() {
		b := &box{v: u.Email}
		ad(b.v) // want flow(User.Email)
		b.v = ""
		ad(b.v)
		all = append(all, b)
	}
	ad(all[0].n)
	for range 2 {
		b := mk(users()[0].Email)
		b.reset()
		ad(b.v)
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
	m := users()[0].Email
	var a []*box
	for range 3 {
		a = append(a, &box{v: m})
	}
	a[0].v = ""
	ad(a[1].v) // want flow(User.Email)
	ad(*a[2])  // want flow(User.Email)

	var b []*box
	for range 3 {
		b = append(b, mk(m))
	}
	b[0].reset()
	ad(b[1].v) // want flow(User.Email)

	c := boxes(users())
	c[0].v = ""
	ad(c[1].v) // want flow(User.Email)

	d := map[string]*box{}
	for _, u := range users() {
		d[u.Name] = &box{v: u.Email}
	}
	d["ann"].v = ""
	ad(d["bob"].v) // want flow(User.Email)

	var e []map[string]string
	for range 2 {
		e = append(e, map[string]string{"m": m})
	}
	delete(e[0], "m")
	ad(e[1]["m"]) // want flow(User.Email)
	clear(e[0])
	ad(e[1]["m"]) // want flow(User.Email)

	var f [][]string
	for range 2 {
		f = append(f, []string{m})
	}
	f[0][0] = ""
	ad(f[1][0]) // want flow(User.Email)
	clear(f[0])
	ad(f[1][0]) // want flow(User.Email)

	var prev *box
	for range 2 {
		cur := &box{v: m}
		if prev != nil {
			cur.v = ""
			ad(prev.v) // want flow(User.Email)
		}
		prev = cur
	}

	var g []*User
	for _, u := range users() {
		g = append(g, &u)
	}
	g[0].Email = ""
	ad(g[1].Email) // want flow(User.Email)
	ad(*g[1])      // want flow(User.Email)
	for _, u := range g {
		if u.ID == 1 {
			u.Email = ""
		}
	}
	ad(g[1].Email) // want flow(User.Email)

	var h []*strings.Builder
	for range 2 {
		sb := &strings.Builder{}
		sb.WriteString(m)
		h = append(h, sb)
	}
	h[0].Reset()
	ad(h[1].String()) // want flow(User.Email)

	var get []func() string
	var clr []func()
	for _, u := range users() {
		v := u.Email
		get = append(get, func() string { return v })
		clr = append(clr, func() { v = "" })
	}
	clr[0]()
	ad(get[1]()) // want flow(User.Email)

	// a part of a slice
	k := []string{m, m, m}
	clear(k[1:])
	ad(k[0]) // want flow(User.Email)
	ad(k)    // want flow(User.Email)
	l := users()
	clear(l[1:])
	ad(l[0].Email) // want flow(User.Email)

	// right
	x, y := mk(m), mk(m)
	x.reset()
	ad(x.v)
	ad(y.v) // want flow(User.Email)
	for range 2 {
		z := &box{v: m}
		z.v = ""
		ad(z.v)
	}
	clear(k)
	ad(k)
}
