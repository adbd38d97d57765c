// Package guardgetter asks by a name, and reads contacts by a method.
package guardgetter

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

//purpose:source security
type Phone string

type Account struct {
	ID    string
	Phone Phone
}

func (a *Account) GetPhone() string { return string(a.Phone) }

//purpose:guard advertising subject=id
func Has(id string) bool { return id == "a" }

func lookup(m map[string]*Account, k, j string) {
	if Has(k) {
		p, q := m[k], m[j]
		send(p.GetPhone())
		send(q.GetPhone()) // want flow(Phone)
	}
}

func only(m map[string]*Account, k, j string) {
	if Has(k) {
		q := m[j]
		send(q.GetPhone()) // want flow(Phone)
	}
}

func all(m map[string]*Account, k string) {
	if Has(k) {
		p := m[k]
		send(p.GetPhone())
		for _, x := range m {
			send(x.GetPhone()) // want flow(Phone)
		}
	}
}

func run() {
	m := map[string]*Account{"a": {"a", "+49MK1"}, "b": {"b", "+49MK2"}}
	lookup(m, "a", "b")
	only(m, "a", "b")
	all(m, "a")
}
