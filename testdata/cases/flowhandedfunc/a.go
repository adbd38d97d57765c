// Package flowhandedfunc hands functions to sinks: what these get is what the functions give
// when they are called.
package flowhandedfunc

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

//purpose:sink advertising
func text(f func() string) { _ = f() }

//purpose:sink advertising
func each(seq iter.Seq[string]) {
	for s := range seq {
		_ = s
	}
}

//purpose:sink advertising
func render(f func(w io.Writer)) { f(io.Discard) }

//purpose:sink advertising
func fill(f func(r *record)) { f(&record{}) }

//purpose:sink advertising
func done(f func()) { f() }

//purpose:sink advertising
func later(f func() func() string) { _ = f()() }

func returned(a *id.Account) {
	text(func() string { return a.Phone }) // want flow(Account.Phone)
	text(func() string { return a.Name })
	text(func() string { return strings.ToLower(a.Email) }) // want flow(Account.Email)
	text(member{a}.contact)                                 // want flow(Account.Phone)
	text(member{a}.label)
	f := func() string { return a.ID + a.Phone }
	text(f)                                                                 // want flow(Account.Phone)
	later(func() func() string { return func() string { return a.Phone } }) // want flow(Account.Phone)
	later(func() func() string { return func() string { return a.Name } })
}

func yielded(all []*id.Account) {
	each(func(yield func(string) bool) {
		for _, a := range all {
			if !yield(a.ID) {
				return
			}
		}
	})
	each(func(yield func(string) bool) { // want flow(Account.Phone)
		for _, a := range all {
			if !yield(a.Phone) {
				return
			}
		}
	})
	each(names(all))
	each(phones(all)) // want flow(Account.Phone)
}

func names(all []*id.Account) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range all {
			if !yield(a.Name) {
				return
			}
		}
	}
}

func phones(all []*id.Account) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range all {
			if !yield(a.Phone) {
				return
			}
		}
	}
}

func written(a *id.Account) {
	fill(func(row *record) { row.name = a.Name })
	fill(func(row *record) { row.name = a.Phone })                          // want flow(Account.Phone)
	fill(func(row *record) { row.props = map[string]string{"p": a.Email} }) // want flow(Account.Email)
	render(func(w io.Writer) { io.WriteString(w, a.Phone) })                // want flow(Account.Phone)
	render(func(w io.Writer) { io.WriteString(w, a.Name) })
	render(func(w io.Writer) { fmt.Fprintf(w, "<%s>", a.Email) }) // want flow(Account.Email)
	done(func() { log(a.Phone) })                                 // runs inside, and gives nothing
	done(func() { ads.Send(a.Phone) })                            // want flow(Account.Phone)
}

func log(string) {}

type record struct {
	name  string
	props map[string]string
}

type member struct{ *id.Account }

func (m member) contact() string { return m.Phone }
func (m member) label() string   { return m.Name }
