// Package flowspelled spells contacts in other characters, by tables.
package flowspelled

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

const digits = "0123456789abcdef"

var (
	shifted = [256]byte{'0': '5', '1': '6'}
	names   = map[byte]string{'0': "zero", '1': "one"}
	words   = []string{"zero", "one"}
	crc     [256]uint32
	isDigit = [256]bool{'0': true, '1': true}
	vowels  = map[rune]bool{'a': true, 'e': true}
)

func init() {
	for i := range crc {
		crc[i] = uint32(i) * 0x04c11db7
	}
}

func hex(s string) string {
	var b []byte
	for i := range len(s) {
		b = append(b, digits[s[i]>>4], digits[s[i]&15])
	}
	return string(b)
}

func shift(s string) string {
	b := []byte(s)
	for i, c := range b {
		b[i] = shifted[c]
	}
	return string(b)
}

func spell(s string) string {
	var sb strings.Builder
	for i := range len(s) {
		sb.WriteString(names[s[i]])
	}
	return sb.String()
}

func say(s string) string {
	var out []string
	for _, r := range s {
		out = append(out, words[r-'0'])
	}
	return strings.Join(out, " ")
}

func checksum(s string) string {
	c := ^uint32(0)
	for i := range len(s) {
		c = crc[byte(c)^s[i]] ^ (c >> 8)
	}
	return string(rune(c))
}

func spelled(a *id.Account) {
	ads.Send(hex(a.Phone))      // want flow(Account.Phone)
	ads.Send(shift(a.Phone))    // want flow(Account.Phone)
	ads.Send(spell(a.Phone))    // want flow(Account.Phone)
	ads.Send(say(a.Phone))      // want flow(Account.Phone)
	ads.Send(checksum(a.Phone)) // want flow(Account.Phone)
	ads.Send(hex(a.Name))
	ads.Send(spell(a.Name))
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit[s[i]] {
			return false
		}
	}
	return true
}

func onlyDigits(s string) string {
	var b []byte
	for i := range len(s) {
		if isDigit[s[i]] {
			b = append(b, s[i])
		}
	}
	return string(b)
}

func kinds(a *id.Account) {
	if allDigits(a.Phone) {
		ads.Send(a.ID) // of what kind its characters are says nothing of anybody else's
	}
	if vowels[rune(a.Email[0])] {
		ads.Send(a.ID)
	}
	ads.Send(onlyDigits(a.Phone)) // want flow(Account.Phone)
}

// What somebody brought is no table of characters, whatever its keys are.
func brought(a *id.Account, upload map[byte]string, rows []string) {
	ads.Send(upload[a.Phone[0]])      // want match(Account.Phone)
	ads.Send(rows[int(a.Phone[0])-1]) // want match(Account.Phone)
}
