// Package codec has functions of the standard library in fields and variables.
package codec

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// Codec has functions.
type Codec struct {
	Marshal func(any) ([]byte, error)
	Hash    func() hash.Hash
	Eq      func(a, b string) bool
	Quote   func(string) string
	Keep    func(rune) bool
}

// Default has those of std.
var Default = Codec{json.Marshal, sha256.New, strings.EqualFold, strconv.Quote, unicode.IsDigit}

// New returns one.
func New() *Codec {
	return &Codec{Marshal: json.Marshal, Hash: sha256.New, Eq: strings.EqualFold, Quote: url.QueryEscape, Keep: unicode.IsLetter}
}

// Encode encodes.
func (c *Codec) Encode(v any) (string, error) {
	b, err := c.Marshal(v)
	if err != nil {
		return "", err
	}
	return string(b), nil
}

// Sum hashes.
func (c *Codec) Sum(s string) string {
	h := c.Hash()
	h.Write([]byte(s))
	return hex.EncodeToString(h.Sum(nil))
}

// Same compares.
func (c *Codec) Same(a, b string) bool { return c.Eq(a, b) }

// Clean keeps some.
func (c *Codec) Clean(s string) string {
	return strings.Map(func(r rune) rune {
		if c.Keep(r) {
			return r
		}
		return -1
	}, s)
}

// AllKept says whether all may stay.
func (c *Codec) AllKept(s string) bool {
	for _, r := range s {
		if !c.Keep(r) {
			return false
		}
	}
	return true
}

// Pipe calls one after the other.
func Pipe(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

// Normal normalises.
var Normal = Pipe(strings.TrimSpace, strings.ToLower)

// Wrap wraps.
var Wrap = func(s string) string { return "<" + s + ">" }

// Fixed forgets.
var Fixed = func(s string) string { return "x" }

// Same compares.
var Same = func(a, b string) bool { return a == b }

// Funcs are some, by name.
var Funcs = map[string]func(string) string{"lower": strings.ToLower, "wrap": Wrap}

// Digest is a function.
func Digest(s string) string { return "#" + s }

// Hash is it.
var Hash = Digest

// Norm has a method.
type Norm struct{ Prefix string }

// Do does.
func (n Norm) Do(s string) string { return n.Prefix + s }

// Doer is an interface.
type Doer interface{ Do(string) string }

// Std is one.
var Std Doer = Norm{"+"}

// Do is its method.
var Do = Norm{"+"}.Do
