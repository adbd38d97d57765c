// Package lib answers by constants that it stores, and forgets by them. It sees
// no annotation.
package lib

import "strings"

// A Set notes whether it was asked for a key that it has.
type Set struct {
	keys map[string]bool
	hit  bool
}

// NewSet returns a set of keys.
func NewSet(keys []string) *Set {
	s := &Set{keys: make(map[string]bool)}
	for _, k := range keys {
		s.keys[k] = true
	}
	return s
}

// Check asks for a key.
func (s *Set) Check(key string) {
	if s.keys[key] {
		s.hit = true
	}
}

// Hit reports whether a key was there.
func (s *Set) Hit() bool { return s.hit }

// Contains reports whether a list has a key.
func Contains(list []string, key string) bool {
	found := false
	each(list, func(s string) {
		if s == key {
			found = true
		}
	})
	return found
}

func each(list []string, f func(string)) {
	for _, s := range list {
		f(s)
	}
}

// A Result says whether two texts are the same, and how.
type Result struct {
	OK   bool
	Code int
	Kind string
}

// Compare compares.
func Compare(a, b string) *Result {
	r := &Result{Kind: "texts"}
	if strings.EqualFold(a, b) {
		r.OK = true
		r.Code = 7
	}
	return r
}

// A Row is what somebody said of a person.
type Row struct{ Phone, Name string }

// Redact takes the number away.
func Redact(r *Row) *Row {
	r.Phone = "-"
	return r
}

// Redacted returns a row without the number.
func Redacted(r Row) Row {
	r.Phone = "-"
	return r
}

// Marked returns a row of a name, of which the number is overwritten.
func Marked(phone, name string) *Row {
	r := &Row{Phone: phone, Name: name}
	r.Phone = "-"
	return r
}

// A Buffer keeps a text.
type Buffer struct{ text string }

// Set keeps s.
func (b *Buffer) Set(s string) { b.text = s }

// Reset keeps nothing.
func (b *Buffer) Reset() { b.text = "" }

// Text returns what is kept.
func (b *Buffer) Text() string { return b.text }
