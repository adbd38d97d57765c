// Package svcptr has aliases, out-parameters and pointers to pointers.
package svcptr

import (
	"encoding/json"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func fill(dst *string, a *id.Account)         { *dst = a.Phone }
func fillName(dst *string, a *id.Account)     { *dst = a.Name }
func pick(dst **string, a *id.Account)        { *dst = &a.Email }
func swap(x, y *string)                       { *x, *y = *y, *x }
func set(m map[string]string, k, v string)    { m[k] = v }
func app(dst *[]string, v ...string)          { *dst = append(*dst, v...) }
func first(xs []string, v string)             { xs[0] = v }
func assign[T any](p *T, v T)                 { *p = v }
func with(a *id.Account, f func(*id.Account)) { f(a) }

func outs(a *id.Account) {
	var s, t string
	fill(&s, a)
	fillName(&t, a)
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(t)
	swap(&s, &t)
	ads.Send(s)
	ads.Send(t) // want flow(Account.Phone)
	var p *string
	pick(&p, a)
	ads.Send(*p) // want flow(Account.Email)
	m, n := map[string]string{}, map[string]string{}
	set(m, "x", a.Phone)
	set(n, "x", a.Name)
	ads.Put(m) // want flow(Account.Phone)
	ads.Put(n)
	var xs, ys []string
	app(&xs, a.ID, a.Email)
	app(&ys, a.ID, a.Name)
	ads.Upload(xs) // want flow(Account.Email)
	ads.Upload(ys)
	zs := make([]string, 1)
	first(zs, a.Phone)
	ads.Upload(zs) // want flow(Account.Phone)
	assign(&s, a.Name)
	ads.Send(s)
	assign(&s, a.Email)
	ads.Send(s) // want flow(Account.Email)
	var got string
	with(a, func(a *id.Account) { got = a.Phone })
	ads.Send(got) // want flow(Account.Phone)
	with(a, func(a *id.Account) { got = a.Name })
	ads.Send(got)
}

type box struct {
	val  string
	next *box
}

func boxes(a *id.Account) {
	x := &box{}
	y := &box{next: x}
	z := y
	z.next.val = a.Phone
	ads.Send(x.val) // want flow(Account.Phone)
	ads.Send(y.val)
	x.val = ""
	ads.Send(y.next.val)
	w := *y
	w.val = a.Email
	ads.Send(y.val)
	w.next.val = a.Email
	ads.Send(x.val) // want flow(Account.Email)
}

func escapes(all []*id.Account) {
	var last **string
	for _, a := range all {
		p := &a.Name
		last = &p
	}
	ads.Send(**last)
	for _, a := range all {
		p := &a.Phone
		last = &p
	}
	ads.Send(**last) // want flow(Account.Phone)
}

func decoded(a *id.Account) {
	data, _ := json.Marshal(map[string]string{"p": a.Phone})
	var v struct {
		P string `json:"p"`
	}
	if json.Unmarshal(data, &v) == nil {
		ads.Send(v.P) // want flow(Account.Phone)
	}
	var x, y string
	fmt.Sscan(a.Name, &x)
	ads.Send(x)
	fmt.Sscanf(a.Email, "%s", &y)
	ads.Send(y) // want flow(Account.Email)
}
