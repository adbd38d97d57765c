// Package svcdifference compares texts by the difference of their bytes and numbers.
package svcdifference

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"os"
	"strings"
)

func ct1(a, b []byte) bool {
	if len(a) != len(b) {
		return false
	}
	var v byte
	for i := range a {
		v |= a[i] ^ b[i]
	}
	return v == 0
}
func ct2(a, b []byte) bool {
	var v byte
	for i := range a {
		v |= a[i] ^ b[i]
	}
	return v == 0
}
func ct3(a, b string) bool {
	var v byte
	for i := 0; i < len(a); i++ {
		v |= a[i] ^ b[i]
	}
	return v == 0
}
func ct4(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	d := 0
	for i := range a {
		if a[i] != b[i] {
			d++
		}
	}
	return d == 0
}
func ct5(a, b []byte) bool {
	var v byte
	for i := range a {
		v = v | (a[i] ^ b[i])
	}
	return v == 0
}
func ct6(a, b []byte) bool {
	v := 0
	for i := range a {
		v += int(a[i]) - int(b[i])
	}
	return v == 0
}
func eq1(p, q string) bool {
	eq := true
	for i := 0; i < len(p) && i < len(q); i++ {
		if p[i] != q[i] {
			eq = false
			break
		}
	}
	return eq && len(p) == len(q)
}
func eq2(p, q string) bool {
	if len(p) != len(q) {
		return false
	}
	for i := 0; i < len(p); i++ {
		if p[i] != q[i] {
			return false
		}
	}
	return true
}
func eq4(p, q string) bool {
	i := 0
	for i < len(p) && i < len(q) && p[i] == q[i] {
		i++
	}
	return i == len(p) && i == len(q)
}
func eq5(p, q string) bool {
	eq := true
	for i := range p {
		if p[i] != q[i] {
			eq = false
		}
	}
	return eq
}
func eq6(p, q string) bool {
	eq := true
	for i := range p {
		eq = eq && p[i] == q[i]
	}
	return eq
}
func run() {
	l := leads()[0]
	for _, a := range id.LoadAll() {
		p, q := a.Phone, l.Phone
		if ct1([]byte(p), []byte(q)) {
			ads.Send("1") // want match(Account.Phone)
		}
		if len(p) != len(q) {
			continue
		}
		if ct2([]byte(p), []byte(q)) {
			ads.Send("2") // want match(Account.Phone)
		}
		if ct3(p, q) {
			ads.Send("3") // want match(Account.Phone)
		}
		if ct4(p, q) {
			ads.Send("4") // want match(Account.Phone)
		}
		if ct5([]byte(p), []byte(q)) {
			ads.Send("5") // want match(Account.Phone)
		}
		if ct6([]byte(p), []byte(q)) {
			ads.Send("6") // want match(Account.Phone)
		}
		if eq1(p, q) {
			ads.Send("e1") // want match(Account.Phone)
		}
		if eq2(p, q) {
			ads.Send("e2") // want match(Account.Phone)
		}
		if eq4(p, q) {
			ads.Send("e4") // want match(Account.Phone)
		}
		if eq5(p, q) {
			ads.Send("e5") // want match(Account.Phone)
		}
		if eq6(p, q) {
			ads.Send("e6") // want match(Account.Phone)
		}
		var v byte
		for i := range p {
			v |= p[i] ^ q[i]
		}
		if v == 0 {
			ads.Send("i1") // want match(Account.Phone)
		}
		eq := true
		for i := range p {
			if p[i] != q[i] {
				eq = false
				break
			}
		}
		if eq {
			ads.Send("i2") // want match(Account.Phone)
		}
		eq = true
		for i := 0; i < len(p) && eq; i++ {
			eq = p[i] == q[i]
		}
		if eq {
			ads.Send("i3") // want match(Account.Phone)
		}
		x, y := roll(p), roll(q)
		if x^y == 0 {
			ads.Send("i5") // want match(Account.Phone)
		}
		if x == y {
			ads.Send("i8") // want match(Account.Phone)
		}
	}
}

type lead struct{ Phone string }

func leads() []lead {
	var list []lead
	for _, line := range strings.Split(os.Getenv("LEADS"), ",") {
		list = append(list, lead{line})
	}
	return list
}

func roll(s string) (h uint64) {
	for i := range len(s) {
		h = h*31 + uint64(s[i])
	}
	return h
}
