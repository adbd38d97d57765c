package svcdifference

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// accumulated difference
func s1(a, b string) (d int) {
	for i := 0; i < len(a) && i < len(b); i++ {
		d += int(a[i]) - int(b[i])
	}
	return
}
func s2(a, b string) (d int) {
	if len(a) != len(b) {
		return 1
	}
	for i := range len(a) {
		d += int(a[i]) - int(b[i])
	}
	return
}
func s3(a, b string) int {
	d := len(a) ^ len(b)
	for i := 0; i < len(a) && i < len(b); i++ {
		d |= int(a[i] ^ b[i])
	}
	return d
}
func s4(a, b string) bool {
	n := min(len(a), len(b))
	var d byte
	for i := 0; i < n; i++ {
		d |= a[i] ^ b[i]
	}
	return d == 0 && len(a) == len(b)
}
func s5(a, b []byte) int {
	if len(a) != len(b) {
		return 0
	}
	var v byte
	for i := range a {
		v |= a[i] ^ b[i]
	}
	return int((uint32(v) - 1) >> 31)
}
func s6(a, b string) int {
	n := 0
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
func s7(a, b string) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return
}

// Helpers return how much two texts differ.
func helped() {
	p := id.Load("1").Phone
	for _, l := range leads() {
		q := l.Phone
		if s1(p, q) == 0 {
			ads.Send("1") // want match(Account.Phone)
		}
		if s2(p, q) == 0 {
			ads.Send("2") // want match(Account.Phone)
		}
		if s3(p, q) == 0 {
			ads.Send("3") // want match(Account.Phone)
		}
		if s4(p, q) {
			ads.Send("4") // want match(Account.Phone)
		}
		if s5([]byte(p), []byte(q)) == 1 {
			ads.Send("5") // want match(Account.Phone)
		}
		if s6(p, q) == 0 {
			ads.Send("6") // want match(Account.Phone)
		}
		if s7(p, q) == len(p) {
			ads.Send("7") // want match(Account.Phone)
		}
	}
}
