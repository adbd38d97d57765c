// Package flowderived computes fields of elements from those elements in helpers.
package flowderived

import (
	"fmt"
	"strings"
)

type Account struct {
	//purpose:source security
	Phone string
	Name  string
}

//purpose:sink advertising
func Send(s string) { fmt.Println(s) }

type row struct{ tel, key, name string }

func derive(rs []row) {
	for i := range rs {
		rs[i].key = strings.ToUpper(rs[i].tel)
	}
}

func given(rs []row, s string) {
	for i := range rs {
		rs[i].key = s
	}
}

func trim(rs []row) {
	for i := range rs {
		rs[i].tel = strings.TrimSpace(rs[i].tel)
	}
}

func trimCopies(rs []row) {
	for i, r := range rs {
		r.tel = strings.TrimSpace(r.tel)
		rs[i] = r
	}
}

func trimMap(m map[string]row) {
	for k, r := range m {
		r.tel = strings.TrimSpace(r.tel)
		m[k] = r
	}
}

func trimPtr(rs []row) {
	for i := range rs {
		r := &rs[i]
		r.tel = strings.TrimSpace(r.tel)
	}
}

func run(a *Account) {
	x := []row{{tel: a.Phone}, {tel: a.Name}}
	derive(x)
	Send(x[0].key) // want flow(Account.Phone)
	Send(x[0].name)
	y := []row{{tel: a.Name}, {tel: a.Name}}
	given(y, a.Phone)
	Send(y[0].key) // want flow(Account.Phone)
	Send(y[0].tel)
	z := []row{{tel: a.Phone}, {tel: a.Name}}
	trim(z)
	Send(z[1].tel)
	Send(z[0].tel) // want flow(Account.Phone)
	trimCopies(z)
	Send(z[1].tel)
	trimPtr(z)
	Send(z[1].tel)
	m := map[string]row{"a": {tel: a.Phone}, "b": {tel: a.Name}}
	trimMap(m)
	Send(m["b"].tel)
	Send(m["a"].tel) // want flow(Account.Phone)
}
