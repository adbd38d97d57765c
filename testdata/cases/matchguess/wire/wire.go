// Package wire has functions that take more than a glance to see through.
package wire

import (
	"encoding/hex"
	"strings"
)

// Client asks a server.
type Client struct {
	Token  string
	answer string
}

// Answer is what a server says.
type Answer struct {
	Name string
	Code int
}

// Fold spells a text in one way.
func Fold(text string) string {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p := new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int)
	*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	for _, r := range text {
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
	}
	return strings.ToLower(text[*a%len(text):])
}

// FoldInto spells a text in one way in key.
func FoldInto(key []byte, text string) {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p := new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int)
	*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	for _, r := range text {
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
	}
	copy(key, text[*a%len(text):])
}

// Exchange asks for an answer.
func (cl *Client) Exchange(to *Answer) {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p := new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int)
	*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	for _, r := range cl.answer {
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
	}
	to.Name, to.Code = cl.answer, *a
}

// Ask asks for another answer.
func (cl *Client) Ask() *Answer {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p := new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int)
	*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	for _, r := range cl.answer {
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
	}
	return &Answer{Name: cl.answer, Code: *a}
}

// Digest is a hash.
type Digest struct {
	state [8]uint64
	rest  []byte
}

// Write adds a text.
func (dg *Digest) Write(text string) {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p := new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int)
	*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	for _, r := range text {
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
	}
	dg.rest = append(dg.rest, text[*a%len(text):]...)
}

// Hex returns the hash of what was written.
func (dg *Digest) Hex() string { return hex.EncodeToString(dg.rest) }

// Server has a little of everything.
type Server struct {
	clients map[string]*Client
	handle  func(*Answer)
	last    string
}

// Say hands a text on.
func (sv *Server) Say(text string) {
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p := new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int), new(int)
	*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	for _, r := range text {
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
		if r == '0' || r == '1' || r == '2' || r == '3' || r == '4' || r == '5' || r == '6' || r == '7' || r == '8' || r == '9' || r == 'a' || r == 'b' || r == 'c' || r == 'd' || r == 'e' || r == 'f' || r == 'A' || r == 'B' || r == 'C' || r == 'D' || r == 'E' || r == 'F' || r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '+' || r == ' ' {
			*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p = *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p, *a
		}
	}
	sv.handle(&Answer{Name: text, Code: *a})
}

// Last returns what was said last.
func (sv *Server) Last() string { return sv.last }
