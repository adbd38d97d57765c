// Package flowmoved has functions that move elements which their callers tell apart.
package flowmoved

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type cell struct{ v, n string }

func shift(c []cell)                      { c[1].v = c[0].v }
func shiftA(c *[2]cell)                   { c[1].v = c[0].v }
func mapMv(m map[string]cell)             { m["b"] = cell{m["a"].v, "x"} }
func mapPtr(m map[string]*cell)           { m["b"].v = m["a"].v }
func dup(l []string)                      { l[1] = l[0] + "!" }
func ap(l []string) []string              { return append(l, l[0]) }
func push(l *[]string)                    { *l = append(*l, (*l)[0]) }
func sub(l []string) []string             { return l[1:] }
func rotl(l []string) []string            { return append(l[1:], l[0]) }
func pairs(l []string) [][2]string        { return [][2]string{{l[1], l[0]}} }
func two(l []string) (string, string)     { return l[1], l[0] }
func st(l []string) struct{ a, b string } { return struct{ a, b string }{l[0], l[1]} }
func cl(l []string) func() string         { return func() string { return l[1] } }
func at(l []string, i int) string         { return l[i] }
func nth(i int, l ...string) string       { return l[i] }
func mk(a, b string) [2]string            { return [2]string{a, b} }
func mks(a, b string) []string            { return []string{a, b} }
func mkm(a, b string) map[string]string   { return map[string]string{"a": a, "b": b} }
func send(l []string, c chan string)      { c <- l[1] }
func ptrAt(l []string) *string            { return &l[1] }
func fill(l []string, s ...string)        { copy(l[1:], s) }
func each(l []string, f func(int, string)) {
	for i, s := range l {
		f(i, s)
	}
}
func run() {
	a := id.Load("1")
	c := []cell{{a.Phone, a.Name}, {}}
	shift(c)
	ads.Send(c[1].v) // want flow(Account.Phone)
	ads.Send(c[1].n)
	d := [2]cell{{a.Phone, a.Name}, {}}
	shiftA(&d)
	ads.Send(d[1].v) // want flow(Account.Phone)
	m := map[string]cell{"a": {a.Phone, ""}}
	mapMv(m)
	ads.Send(m["b"].v) // want flow(Account.Phone)
	mp := map[string]*cell{"a": {a.Phone, ""}, "b": {}}
	mapPtr(mp)
	ads.Send(mp["b"].v) // want flow(Account.Phone)
	l := []string{a.Phone, ""}
	dup(l)
	ads.Send(l[1]) // want flow(Account.Phone)
	e := ap([]string{a.Phone, "x"})
	ads.Send(e[2]) // want flow(Account.Phone)
	f := []string{a.Phone}
	push(&f)
	ads.Send(f[1]) // want flow(Account.Phone)
	g := sub([]string{"x", a.Phone})
	ads.Send(g[0]) // want flow(Account.Phone)
	h := rotl([]string{a.Phone, "x"})
	ads.Send(h[1]) // want flow(Account.Phone)
	i := pairs([]string{a.Phone, "x"})
	ads.Send(i[0][1]) // want flow(Account.Phone)
	_, y := two([]string{a.Phone, a.Name})
	ads.Send(y) // want flow(Account.Phone)
	s := st([]string{a.Phone, a.Name})
	ads.Send(s.a)                           // want flow(Account.Phone)
	ads.Send(cl([]string{"x", a.Phone})())  // want flow(Account.Phone)
	ads.Send(at([]string{"x", a.Phone}, 1)) // want flow(Account.Phone)
	ads.Send(nth(1, "x", a.Phone))          // want flow(Account.Phone)
	ads.Send(mk(a.Phone, a.Name)[0])        // want flow(Account.Phone)
	ads.Send(mk(a.Phone, a.Name)[1])
	ads.Send(mks(a.Phone, a.Name)[0]) // want flow(Account.Phone)
	ads.Send(mkm(a.Phone, a.Name)["b"])
	ads.Send(mkm(a.Phone, a.Name)["a"]) // want flow(Account.Phone)
	ch := make(chan string, 1)
	send([]string{"x", a.Phone}, ch)
	ads.Send(<-ch) // want flow(Account.Phone)
	k := []string{"x", "y"}
	*ptrAt(k) = a.Phone
	ads.Send(k[1]) // want flow(Account.Phone)
	n := []string{"x", "y"}
	fill(n, a.Phone)
	ads.Send(n[1]) // want flow(Account.Phone)
	each([]string{"x", a.Phone}, func(i int, s string) {
		ads.Send(s) // want flow(Account.Phone)
		ads.Score(i)
	})
	o := [2][]string{{a.Phone}, {}}
	func(z *[2][]string) { z[1] = z[0] }(&o)
	ads.Send(o[1][0]) // want flow(Account.Phone)
	q := map[int]string{0: a.Phone}
	func() {
		for i := 1; i < 3; i++ {
			q[i] = q[i-1]
		}
	}()
	ads.Send(q[2]) // want flow(Account.Phone)
	r := [3]string{a.Phone}
	for i := 1; i < 3; i++ {
		r[i] = r[i-1]
	}
	ads.Send(r[2]) // want flow(Account.Phone)
	t := []string{a.Phone, "", ""}
	for i := range t[1:] {
		t[i+1] = t[i]
	}
	ads.Send(t[2]) // want flow(Account.Phone)
	u := []string{"", a.Phone}
	u[0], u = u[1], u[:1]
	ads.Send(u[0]) // want flow(Account.Phone)
	v := []*string{&a.Name, &a.Phone}
	func(z []*string) { z[0] = z[1] }(v)
	ads.Send(*v[0]) // want flow(Account.Phone)
	w := &struct{ l [2]string }{[2]string{a.Phone, ""}}
	func() { w.l[1] = w.l[0] }()
	ads.Send(w.l[1]) // want flow(Account.Phone)
	var z struct{ m map[string]string }
	z.m = map[string]string{"a": a.Phone}
	func(p *struct{ m map[string]string }) { p.m["b"] = p.m["a"] }(&z)
	ads.Send(z.m["b"]) // want flow(Account.Phone)
}
