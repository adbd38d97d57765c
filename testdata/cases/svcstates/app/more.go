package app

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Step is a state with a method.
type Step interface{ Next(w *wizard) Step }

type wizard struct {
	acct       *id.Account
	rows, safe []string
}
type (
	one   struct{}
	two   struct{ seen string }
	three struct{ seen string }
	four  struct{ seen, name string }
	five  struct{}
)

func (one) Next(w *wizard) Step    { w.safe = append(w.safe, w.acct.ID); return two{w.acct.Email} }
func (t two) Next(w *wizard) Step  { return three{strings.ToUpper(t.seen)} }
func (t three) Next(*wizard) Step  { return four{t.seen, "x"} }
func (f four) Next(w *wizard) Step { w.rows = append(w.rows, f.seen); ads.Send(f.name); return &five{} }
func (*five) Next(w *wizard) Step {
	ads.Upload(w.rows) // want flow(Account.Email)
	ads.Upload(w.safe)
	return nil
}

// Wizard runs the steps.
func Wizard(a *id.Account) {
	w := &wizard{acct: a}
	for s := Step(one{}); s != nil; s = s.Next(w) {
	}
}

// A lexer in the style of text/template.
type lexer struct {
	in    string
	pos   int
	items []string
	tags  []string
}
type lexFn func(*lexer) lexFn

func (l *lexer) run() {
	for s := lexFn(lexText); s != nil; {
		s = s(l)
	}
}
func lexText(l *lexer) lexFn {
	if i := strings.IndexByte(l.in[l.pos:], '{'); i >= 0 {
		l.pos += i
		return lexOpen
	}
	return lexEnd
}
func lexOpen(l *lexer) lexFn { l.pos++; return lexInside }
func lexInside(l *lexer) lexFn {
	j := strings.IndexByte(l.in[l.pos:], '}')
	if j < 0 {
		return lexEnd
	}
	l.items = append(l.items, l.in[l.pos:l.pos+j])
	l.tags = append(l.tags, "tag")
	l.pos += j
	return lexClose
}
func lexClose(l *lexer) lexFn { l.pos++; return lexText }
func lexEnd(l *lexer) lexFn   { return nil }

// Lex leaks.
func Lex(a *id.Account) {
	l := &lexer{in: "{" + a.Phone + "}"}
	l.run()
	ads.Upload(l.items) // want flow(Account.Phone)
	ads.Upload(l.tags)
	m := &lexer{in: "{" + a.Name + "}"}
	m.run()
	ads.Upload(m.items)
}

// methods as states
type dialer struct {
	acct *id.Account
	out  []string
	n    int
}
type dialFn func() dialFn

func (d *dialer) start() dialFn { d.n++; return d.look }
func (d *dialer) look() dialFn {
	if d.acct == nil {
		return nil
	}
	return d.dial
}
func (d *dialer) dial() dialFn { d.out = append(d.out, d.acct.Phone); return d.report }
func (d *dialer) report() dialFn {
	ads.Upload(d.out) // want flow(Account.Phone)
	ads.Score(d.n)
	return nil
}

// Dial runs.
func Dial(a *id.Account) {
	d := &dialer{acct: a}
	for f := d.start; f != nil; {
		f = f()
	}
}

// closures as states
type k func() k

func chain(a *id.Account) k {
	var got []string
	var c3 k = func() k {
		ads.Upload(got) // want flow(Account.Email)
		return nil
	}
	c2 := func() k { got = append(got, a.Email); return c3 }
	return func() k { return c2 }
}

// Trampoline runs.
func Trampoline(a *id.Account) {
	for f := chain(a); f != nil; {
		f = f()
	}
}
