// Package wire is the encoding of package facts: varints and interned strings.
// Equal values encode to equal bytes, since the writer adds nothing of its own.
package wire

import (
	"encoding/binary"
	"errors"
	"slices"
)

// ErrCorrupt is what a Reader reports when its input was not written by a Writer.
var ErrCorrupt = errors.New("corrupt fact")

// A Writer appends values to a buffer. Strings are stored once and then named
// by their number.
type Writer struct {
	body    []byte
	strings []string
	index   map[string]int
}

// Int appends a signed integer.
func (w *Writer) Int(v int) { w.body = binary.AppendVarint(w.body, int64(v)) }

// Bool appends a truth value.
func (w *Writer) Bool(v bool) {
	if v {
		w.Int(1)
	} else {
		w.Int(0)
	}
}

// String appends a string, by its number if it was written before.
func (w *Writer) String(s string) {
	n, ok := w.index[s]
	if !ok {
		if w.index == nil {
			w.index = make(map[string]int)
		}
		n = len(w.strings)
		w.index[s] = n
		w.strings = append(w.strings, s)
	}
	w.Int(n)
}

// Strings appends a list of strings.
func (w *Writer) Strings(list []string) {
	w.Int(len(list))
	for _, s := range list {
		w.String(s)
	}
}

// Ints appends a list of integers.
func (w *Writer) Ints(list []int) {
	w.Int(len(list))
	for _, v := range list {
		w.Int(v)
	}
}

// Segment appends what f appends, preceded by its length, so that a Reader can set it
// aside and read it later or never.
func (w *Writer) Segment(f func()) {
	start := len(w.body)
	f()
	var prefix [binary.MaxVarintLen64]byte
	n := binary.PutVarint(prefix[:], int64(len(w.body)-start))
	w.body = slices.Insert(w.body, start, prefix[:n]...)
}

// Len returns the number of bytes that were appended, the string table aside.
func (w *Writer) Len() int { return len(w.body) }

// Bytes returns the string table followed by what was appended.
func (w *Writer) Bytes() []byte {
	var out []byte
	out = binary.AppendVarint(out, int64(len(w.strings)))
	for _, s := range w.strings {
		out = binary.AppendVarint(out, int64(len(s)))
		out = append(out, s...)
	}
	return append(out, w.body...)
}

// A Reader takes values in the order in which a Writer appended them. After the
// first error every read returns a zero value and Err reports ErrCorrupt.
type Reader struct {
	rest    []byte
	strings []string
	err     error
}

// NewReader returns a reader of what Writer.Bytes returned.
func NewReader(data []byte) *Reader {
	r := &Reader{rest: data}
	ends := make([]int, r.Len())
	starts := make([]int, len(ends))
	for i := range ends {
		size := r.Int()
		if size < 0 || size > len(r.rest) {
			r.Fail()
			return r
		}
		r.rest = r.rest[size:]
		ends[i] = len(data) - len(r.rest)
		starts[i] = ends[i] - size
	}
	text := string(data[:len(data)-len(r.rest)]) // all strings are parts of it
	r.strings = make([]string, len(ends))
	for i := range ends {
		r.strings[i] = text[starts[i]:ends[i]]
	}
	return r
}

// Err returns ErrCorrupt if any read failed.
func (r *Reader) Err() error { return r.err }

// Fail marks the input as corrupt.
func (r *Reader) Fail() {
	r.err = ErrCorrupt
	r.rest = nil
}

// Int takes a signed integer.
func (r *Reader) Int() int {
	v, n := binary.Varint(r.rest)
	if n <= 0 {
		r.Fail()
		return 0
	}
	r.rest = r.rest[n:]
	return int(v)
}

// Len takes the length of a list: every element takes at least one byte, so a
// length beyond what is left is corrupt, and no reader allocates for it.
func (r *Reader) Len() int {
	n := r.Int()
	if n < 0 || n > len(r.rest) {
		r.Fail()
		return 0
	}
	return n
}

// Bool takes a truth value.
func (r *Reader) Bool() bool { return r.Int() != 0 }

// String takes a string.
func (r *Reader) String() string {
	n := r.Int()
	if n < 0 || n >= len(r.strings) {
		if r.err == nil {
			r.Fail()
		}
		return ""
	}
	return r.strings[n]
}

// Strings takes a list of strings; an empty one is nil.
func (r *Reader) Strings() []string {
	n := r.Len()
	var list []string
	for range n {
		list = append(list, r.String())
	}
	return list
}

// Ints takes a list of integers; an empty one is nil.
func (r *Reader) Ints() []int {
	n := r.Len()
	var list []int
	for range n {
		list = append(list, r.Int())
	}
	return list
}

// Segment sets a segment aside and returns a reader of it. An error inside the
// segment is the returned reader's own.
func (r *Reader) Segment() *Reader {
	n := r.Len()
	sub := &Reader{rest: r.rest[:n], strings: r.strings, err: r.err}
	r.rest = r.rest[n:]
	return sub
}
