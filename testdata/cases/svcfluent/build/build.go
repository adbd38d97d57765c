// Package build builds messages and queries.
package build

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// Message is immutable.
type Message struct {
	to, subject string
	headers     map[string][]string
	body        []byte
}

// Builder builds messages.
type Builder struct {
	m    Message
	errs []error
}

// To sets where.
func (b *Builder) To(s string) *Builder {
	if !strings.Contains(s, "@") {
		b.errs = append(b.errs, fmt.Errorf("bad address"))
	}
	b.m.to = s
	return b
}

// Subject sets the subject.
func (b *Builder) Subject(format string, args ...any) *Builder {
	b.m.subject = fmt.Sprintf(format, args...)
	return b
}

// Header adds a header.
func (b *Builder) Header(k, v string) *Builder {
	if b.m.headers == nil {
		b.m.headers = make(map[string][]string)
	}
	b.m.headers[k] = append(b.m.headers[k], v)
	return b
}

// Build returns the message.
func (b *Builder) Build() (Message, error) {
	if len(b.errs) > 0 {
		return Message{}, b.errs[0]
	}
	m := b.m
	m.headers = maps.Clone(b.m.headers)
	return m, nil
}

// Subject returns the subject.
func (m Message) Subject() string { return m.subject }

// Recipient returns to whom.
func (m Message) Recipient() string { return m.to }

// Headers lists the headers.
func (m Message) Headers() []string { return slices.Sorted(maps.Keys(m.headers)) }

// WithBody returns a copy with a body.
func (m Message) WithBody(b []byte) Message {
	m.body = b
	return m
}

// Body returns the body.
func (m Message) Body() []byte { return m.body }

// Query is a value that is changed by copying.
type Query struct {
	base   string
	values url.Values
}

// NewQuery returns a query.
func NewQuery(base string) Query { return Query{base: base} }

// With returns a query with one more parameter.
func (q Query) With(k, v string) Query {
	vals := url.Values{}
	for key, list := range q.values {
		vals[key] = append([]string(nil), list...)
	}
	vals.Add(k, v)
	return Query{q.base, vals}
}

// String implements fmt.Stringer.
func (q Query) String() string { return q.base + "?" + q.values.Encode() }
