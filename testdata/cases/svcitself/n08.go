// Package svcitself compares contacts with themselves.
package svcitself

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// compared with itself
func pal(s string) bool {
	v := byte(0)
	for i := range len(s) {
		v |= s[i] ^ s[len(s)-1-i]
	}
	return v == 0
}
func runs(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i]-s[i-1] == 0 {
			return true
		}
	}
	return false
}
func runs2(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] == s[i-1] {
			return true
		}
	}
	return false
}
func mod97(s string) bool {
	n := 0
	for i := range len(s) {
		n = (n*10 + int(s[i]-'0')) % 97
	}
	return n == 1
}
func alt(s string) bool {
	n := 0
	for i := range len(s) {
		if i%2 == 0 {
			n += int(s[i] - '0')
		} else {
			n -= int(s[i] - '0')
		}
	}
	return n%11 == 0
}
func run() {
	p := id.Load("1").Phone
	if !pal(p) {
		ads.Send("1")
	}
	if !runs(p) {
		ads.Send("2")
	}
	if !runs2(p) {
		ads.Send("3")
	}
	if !mod97(p) {
		ads.Send("6")
	}
	if !alt(p) {
		ads.Send("7")
	}
}
