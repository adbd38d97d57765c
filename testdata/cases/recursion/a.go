// Package recursion passes contacts through recursive functions.
package recursion

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func down(s string, n int) string {
	if n == 0 {
		return s
	}
	return down(s+".", n-1)
}

func self(a *id.Account) {
	ads.Send(down(a.Phone, 3)) // want flow(Account.Phone)
	ads.Send(down(a.Name, 3))
}

func even(s string, n int) {
	if n == 0 {
		ads.Send(s) // want flow(Account.Email)
		return
	}
	odd(s, n-1)
}

func odd(s string, n int) {
	if n > 0 {
		even(s, n-1)
	}
}

func mutual(a *id.Account) { odd(a.Email, 5) }

// rotate moves its arguments round by one on each call.
func rotate(x, y, z string, n int) string {
	if n == 0 {
		return x
	}
	return rotate(y, z, x, n-1)
}

func rotated(a *id.Account) {
	ads.Send(rotate("a", "b", a.Phone, 2)) // want flow(Account.Phone)
	ads.Send(rotate("a", "b", a.Name, 2))
}

type tree struct {
	left, right *tree
	val         string
}

func insert(t *tree, s string) *tree {
	if t == nil {
		return &tree{val: s}
	}
	if s < "m" {
		t.left = insert(t.left, s)
	} else {
		t.right = insert(t.right, s)
	}
	return t
}

func walk(t *tree, f func(string)) {
	if t == nil {
		return
	}
	walk(t.left, f)
	f(t.val)
	walk(t.right, f)
}

func trees(names []string, a *id.Account) {
	var t, u *tree
	t = insert(t, a.Phone)
	for _, n := range names {
		u = insert(u, n)
	}
	walk(t, func(s string) {
		ads.Send(s) // want flow(Account.Phone)
	})
	walk(u, func(s string) {
		ads.Send(s)
	})
}

func collect(a *id.Account, depth int) (phones, ids []string) {
	if depth == 0 {
		return
	}
	phones, ids = append(phones, a.Phone), append(ids, a.ID)
	for _, f := range a.Friends {
		p, i := collect(f, depth-1)
		phones, ids = append(phones, p...), append(ids, i...)
	}
	return
}

func collected(a *id.Account) {
	p, i := collect(a, 3)
	ads.Upload(p) // want flow(Account.Phone)
	ads.Upload(i)
}
