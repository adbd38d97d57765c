// Package flowswaps has functions that swap, rotate and sort what their callers tell apart.
package flowswaps

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"math/rand"
	"slices"
	"sort"
	"strings"
)

func swap(s []string)             { s[0], s[1] = s[1], s[0] }
func swapij(s []string, i, j int) { s[i], s[j] = s[j], s[i] }
func rot(s []string)              { f := s[0]; copy(s, s[1:]); s[len(s)-1] = f }
func swapa(s *[2]string)          { s[0], s[1] = s[1], s[0] }
func mk(a *id.Account) []string   { return []string{a.Phone, a.Name} }

type pair struct{ l, r string }

func (p *pair) swap() { p.l, p.r = p.r, p.l }

type by []string

func (b by) Len() int           { return len(b) }
func (b by) Less(i, j int) bool { return b[i] < b[j] }
func (b by) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }
func mv(s []string)             { s[1] = s[0] }
func mvm(m map[string]string)   { m["n"] = m["p"] }
func run() {
	a := id.Load("1")
	t := []string{a.Phone, a.Name}
	swap(t)
	ads.Send(t[1]) // want flow(Account.Phone)
	t1 := []string{a.Phone, a.Name}
	swapij(t1, 0, 1)
	ads.Send(t1[1]) // want flow(Account.Phone)
	t2 := []string{a.Phone, a.Name}
	rot(t2)
	ads.Send(t2[1]) // want flow(Account.Phone)
	t3 := [2]string{a.Phone, a.Name}
	swapa(&t3)
	ads.Send(t3[1]) // want flow(Account.Phone)
	t4 := mk(a)
	swap(t4)
	ads.Send(t4[1]) // want flow(Account.Phone)
	p := pair{a.Phone, a.Name}
	p.swap()
	ads.Send(p.r) // want flow(Account.Phone)
	ads.Send(p.l)
	t5 := []string{a.Phone, a.Name}
	sort.Strings(t5)
	ads.Send(t5[0]) // want flow(Account.Phone)
	t6 := []string{a.Phone, a.Name}
	slices.Reverse(t6)
	ads.Send(t6[1]) // want flow(Account.Phone)
	t7 := []string{a.Phone, a.Name}
	sort.Sort(sort.Reverse(by(t7)))
	ads.Send(t7[1]) // want flow(Account.Phone)
	t8 := []string{a.Phone, a.Name}
	rand.Shuffle(2, func(i, j int) { t8[i], t8[j] = t8[j], t8[i] })
	ads.Send(t8[1]) // want flow(Account.Phone)
	t9 := []string{a.Phone, a.Name}
	copy(t9[1:], t9[:1])
	ads.Send(t9[1]) // want flow(Account.Phone)
	u := []string{a.Phone, a.Name}
	u = slices.Insert(u, 0, "x")
	ads.Send(u[1]) // want flow(Account.Phone)
	v := []string{"", a.Phone, a.Name}
	v = slices.Delete(v, 0, 1)
	ads.Send(v[0]) // want flow(Account.Phone)
	w := append([]string{"x"}, []string{a.Phone, a.Name}...)
	ads.Send(w[1]) // want flow(Account.Phone)
	x := []string{a.Name, a.Phone}
	x = x[1:]
	ads.Send(x[0]) // want flow(Account.Phone)
	y := []string{a.Phone, a.Name}
	mv(y)
	ads.Send(y[1]) // want flow(Account.Phone)
	m := map[string]string{"p": a.Phone, "n": a.Name}
	mvm(m)
	ads.Send(m["n"]) // want flow(Account.Phone)
	z := [2]string{a.Phone, a.Name}
	func() { z[0], z[1] = z[1], z[0] }()
	ads.Send(z[1]) // want flow(Account.Phone)
	k := []string{a.Phone, a.Name}
	func() { k[0], k[1] = k[1], k[0] }()
	ads.Send(k[1]) // want flow(Account.Phone)
	q := []string{a.Name, a.Phone}
	slices.SortFunc(q, func(a, b string) int { return strings.Compare(a, b) })
	ads.Send(q[0]) // want flow(Account.Phone)
}
