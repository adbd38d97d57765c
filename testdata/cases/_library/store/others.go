package store

import (
	"errors"
	"fmt"
	"strings"
)

// A Logger is no store.
type Logger struct{ fields []any }

// With adds a field.
func (l *Logger) With(key string, v any) *Logger { return &Logger{append(l.fields, key, v)} }

// Field adds one too.
func (l *Logger) Field(key string, v any) *Logger { return &Logger{append(l.fields, key, v)} }

// Text returns what would be logged.
func (l *Logger) Text() string { return fmt.Sprint(l.fields...) }

// GetLevel says how much is logged.
func (l *Logger) GetLevel() int { return len(l.fields) }

// Info logs.
func (l *Logger) Info(msg string, vs ...any) error { return nil }

// An HTTP client is none either.
type HTTP struct{ d driver }

// A Request is built.
type Request struct {
	d     driver
	words []any
}

// A Response is an answer.
type Response struct{ code int }

// Status returns it.
func (r *Response) Status() int { return r.code }

// R begins a request.
func (h *HTTP) R() *Request { return &Request{d: h.d} }

// SetParam adds a parameter.
func (r *Request) SetParam(key, v string) *Request {
	r.words = append(r.words, key, v)
	return r
}

// Get sends it.
func (r *Request) Get(url string) (*Response, error) {
	n, err := r.d.speak(append(r.words, url), nil)
	return &Response{n}, err
}

// A Validator says whether texts are well-formed.
type Validator struct{ short int }

// Var looks at one.
func (v *Validator) Var(text string, rule string) error {
	if len(text) < v.short {
		return errors.New(rule)
	}
	return nil
}

// A Form is a number as it is written.
type Form struct{ country, rest string }

// Parse takes a number apart.
func Parse(number string) (*Form, error) {
	if !strings.HasPrefix(number, "+") {
		return nil, errors.New("no number")
	}
	return &Form{number[:3], number[3:]}, nil
}

// GetRest returns what is behind the country's code.
func GetRest(f *Form) string { return f.rest }

// GetCountry returns that.
func (f *Form) GetCountry() string { return f.country }

// An Entry of a Table.
type Entry struct{ ID string }

// A Table is in memory.
type Table struct{ m map[string]*Entry }

// Put stores an entry.
func (t *Table) Put(key string, e *Entry) { t.m[key] = e }

// Get returns it.
func (t *Table) Get(key string) (*Entry, bool) {
	e, ok := t.m[key]
	return e, ok
}

// NewID makes a name of nothing that it is given.
func NewID(space string) string { return "id" }

// A Directory knows how numbers are written, and more.
type Directory struct{ country string }

// GetE164 returns a number as it is dialed.
func (d *Directory) GetE164(number string) string { return d.country + number }

// CountKnown says of how many of very many it knows something.
//
//purpose:sanitizer advertising
func (d *Directory) CountKnown(numbers []string) (int, error) { return len(numbers) / 1000, nil }

// FindAudience is used for advertising, whatever it finds.
//
//purpose:sink advertising
func (d *Directory) FindAudience(number string) ([]string, error) { return []string{d.country}, nil }
