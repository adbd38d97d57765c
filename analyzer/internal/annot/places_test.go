package annot

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"
)

// places has a directive at each place where one may stand. The name of what it
// annotates says what is expected: the last digit of a name is not part of it.
const places = `
-- id/id.go --
// Package id has a directive at its clause.
//
//purpose:sink advertising
package id //purpose:sink analytics.web

import "context"

type Account struct {
	//purpose:source security kind=phone
	Phone string
	Email string //purpose:source security kind=email
	// Home is where people live.
	//purpose:source support
	Home, Work string
	//purpose:source security
	Base
	*Pointed //purpose:source security
	Generic[int] //purpose:source security
	Nested struct {
		Deep []struct {
			Leaf string //purpose:source security
		}
	}
	Tagged string ` + "`json:\"t\" purpose:\"support,kind=phone\"`" + `
	Both   string ` + "`purpose:\"support\"`" + ` //purpose:source security
	Other  string ` + "`datapolicy:\"token,security-key\"`" + `
	Similar string ` + "`datapolicy:\"security-keys\"`" + `
	Plain  string
	//purpose:sink advertising params=b
	Hook func(a, b string)
	Event string //purpose:sink advertising
	Wide  func( //purpose:sink advertising params=b
		a, b string,
	)
	Broad struct { //purpose:source security
		Inside string
	}
	Narrow struct { First string //purpose:source security
		Second string
	}
	Sender interface {
		Anon(s string) //purpose:sink advertising
		Free(s string)
	}
}

type Base struct{ B string }
type Pointed struct{ P string }
type Generic[T any] struct {
	Value T //purpose:source security
	Free  T
}

// Copy has the fields of Account.
type Copy Account

//purpose:source security
type Contact string

type (
	//purpose:source security
	Grouped string
	Lined string //purpose:source security
	Unmarked string
	Folded map[string]struct { //purpose:source security
		Entry string
	}
)

//purpose:sink advertising
type Client struct{}

func (Client) Send(s string)       {}
func (*Client) Post(s string)      {}
func (*Client) Close()             {}

type Sink interface { //purpose:sink advertising
	Put(s string)
}

//purpose:source security
var Admin, Root string

var (
	Support string //purpose:source support
	Silent  string
	Broken  = max( //purpose:source security
		"+1", "+2")
	Fire    func(to, text string) //purpose:sink advertising params=text
)

//purpose:source security results=0
func Lookup() (string, string, error) { return "", "", nil }

func Inline() string { return "" } //purpose:source security

func Lines( //purpose:source security
	s string,
) string {
	return s
}

func Returns(s string) ( //purpose:source security results=1
	name, phone string,
) {
	return s, s
}

func Brace() string { //purpose:source security
	return ""
}

//purpose:source security params=msg
//purpose:sink advertising params=list
//purpose:sanitizer advertising
//purpose:guard advertising subject=msg
func All(ctx context.Context, msg, list string) bool { return false }

//purpose:guard advertising subject=c
func (c Client) May() error { return nil }

type Repo[K comparable] struct{}

//purpose:source security
func (r *Repo[Key]) Find(k Key) string { return "" }

//purpose:sanitizer advertising
func Count[T any](list []T) int { return 0 }

type Finder interface {
	// Find finds.
	//purpose:source security
	Find() string
	Skip() string
	Tall( //purpose:sink advertising params=b
		a, b string,
	)
}

func unexported(s string) {}

func Locals() {
	type local struct {
		Phone string //purpose:source security
	}
	type secret string //purpose:source security
	var anon struct {
		Mail string //purpose:source security
	}
	for _, c := range []struct {
		Row string ` + "`purpose:\"security\"`" + `
	}{} {
		_ = c
	}
	_ = anon
	_ = struct{ Name string }{}
}

func Anonymous(in struct {
	In string //purpose:source security
}) (out struct {
	Out string //purpose:source security
}) {
	return
}
-- other/other.go --
package other

import "example.com/m/id"

type Account id.Account
-- use/use.go --
package use

import (
	"example.com/m/id"
	"example.com/m/other"
)

var (
	A id.Account
	C id.Copy
	G id.Generic[string]
	O other.Account
	L = id.Lookup
	I = id.Anonymous
	R id.Repo[string]
	F id.Finder
	K id.Client
	S id.Sink
	N = id.Count[int]
)
-- policy.yml --
version: 1
rules:
  - collected: support
    forbidden: [analytics]
tags:
  - key: datapolicy
    value: security-key
    purpose: security
    kind: phone
`

var wantFields = map[string]string{
	"Phone": "security(phone)", "Email": "security(email)", "Home": "support", "Work": "support",
	"Base": "security", "Pointed": "security", "Generic": "security", "Leaf": "security",
	"Tagged": "support(phone)", "Both": "security,support", "Other": "security(phone)",
	"Value": "security", "Broad": "security", "First": "security", "Mail": "security", "Row": "security", "In": "security", "Out": "security",
}

var wantFuncs = map[string]string{
	"Client.Send": "sink advertising", "Client.Post": "sink advertising", "Sink.Put": "sink advertising",
	"Lookup": "source security [0]", "Inline": "source security []", "Brace": "source security []",
	"Lines":       "source security []; sink advertising,analytics.web",
	"Returns":     "source security [1]; sink advertising,analytics.web",
	"Finder.Tall": "sink advertising 1",
	"All":         "params security [1]; sink advertising 2; sanitizer advertising; guard advertising 1",
	"Client.May":  "guard advertising -2",
	"Repo.Find":   "source security []; sink advertising,analytics.web",
	"Count":       "sanitizer advertising; sink advertising,analytics.web",
	"Finder.Find": "source security []",
	"Anonymous":   "sink advertising,analytics.web",
	"Anon":        "sink advertising", "Free": "sink advertising,analytics.web",
}

func describeFunc(f *Func) string {
	if f == nil {
		return ""
	}
	var out []string
	if f.ResultSource != nil {
		out = append(out, "source "+describe(f.ResultSource)+" "+strings.Join(strings.Fields(ints(f.Results)), " "))
	}
	if f.ParamSource != nil {
		out = append(out, "params "+describe(f.ParamSource)+" "+ints(f.ParamIndex))
	}
	if f.Sanitizer != nil && f.ParamSource == nil {
		out = append(out, "sanitizer "+strings.Join(f.Sanitizer.Purposes, ","))
	}
	if f.Sink != nil {
		out = append(out, "sink "+describeSink(f.Sink))
	}
	if f.Sanitizer != nil && f.ParamSource != nil {
		out = append(out, "sanitizer "+strings.Join(f.Sanitizer.Purposes, ","))
	}
	if f.Guard != nil {
		out = append(out, "guard "+strings.Join(f.Guard.Purposes, ",")+" "+ints([]int{f.Guard.Subject})[1:len(ints([]int{f.Guard.Subject}))-1])
	}
	return strings.Join(out, "; ")
}

// objects returns the fields and functions that an expression's type leads to.
func objects(pkgs ...*types.Package) (fields []*types.Var, funcs []*types.Func) {
	seen := make(map[types.Type]bool)
	var walk func(t types.Type)
	walk = func(t types.Type) {
		if t == nil || seen[t] {
			return
		}
		seen[t] = true
		switch t := types.Unalias(t).(type) {
		case *types.Named:
			for m := range t.Methods() {
				funcs = append(funcs, m)
				walk(m.Type())
			}
			walk(t.Underlying())
		case *types.Struct:
			for f := range t.Fields() {
				fields = append(fields, f)
				walk(f.Type())
			}
		case *types.Interface:
			funcs = slices.AppendSeq(funcs, t.ExplicitMethods())
		case *types.Signature:
			for _, tuple := range []*types.Tuple{t.Params(), t.Results()} {
				for v := range tuple.Variables() {
					walk(v.Type())
				}
			}
		case interface{ Elem() types.Type }:
			walk(t.Elem())
		}
	}
	for _, pkg := range pkgs {
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			if f, ok := obj.(*types.Func); ok {
				funcs = append(funcs, f)
			}
			walk(obj.Type())
		}
	}
	return fields, funcs
}

// What is declared is the same for the package itself, from source, and for its
// importers, from export data.
func TestPlaces(t *testing.T) {
	p := newProgram(t, places)
	id, set := p.collect("example.com/m/id")
	if _, ok := set.PkgSinks["example.com/m/id"]; !ok {
		t.Fatal("the package clause says nothing")
	}
	use := p.load("example.com/m/use")
	for name, pkgs := range map[string][]*types.Package{"source": {id.Types}, "export data": append(use.Types.Imports(), use.Types)} {
		t.Run(name, func(t *testing.T) {
			table := p.table(set)
			fields, funcs := objects(pkgs...)
			for _, f := range fields {
				want := wantFields[f.Name()]
				if want == "" {
					want = "-"
				}
				if got := describe(table.Field(f)); got != want {
					t.Errorf("field %s: got %s, want %s", f, got, want)
				}
				wantSink := map[string]string{"Hook": "advertising 1", "Wide": "advertising 1", "Event": "advertising"}[f.Name()]
				if got := describeSink(table.FieldSink(f)); got != wantSink && !(got == "-" && wantSink == "") {
					t.Errorf("field %s: got sink %s, want %s", f, got, wantSink)
				}
			}
			for _, f := range funcs {
				if got, want := describeFunc(table.Func(f)), wantFuncs[ShortFunc(f)]; got != want {
					t.Errorf("%s: got %q, want %q", f.FullName(), got, want)
				}
			}
		})
	}
	imported := use.Types.Imports()[slices.IndexFunc(use.Types.Imports(), func(p *types.Package) bool { return p.Path() == "example.com/m/id" })]
	for _, pkg := range []*types.Package{id.Types, imported} {
		table := p.table(set)
		for name, want := range map[string]string{"Contact": "security", "Grouped": "security", "Lined": "security", "Unmarked": "-", "Folded": "security", "Client": "-"} {
			if got := describe(table.Type(pkg.Scope().Lookup(name).(*types.TypeName))); got != want {
				t.Errorf("type %s: got %s, want %s", name, got, want)
			}
		}
		for name, want := range map[string]string{"Admin": "security", "Root": "security", "Support": "support", "Silent": "-", "Broken": "security", "Fire": "-"} {
			if got := describe(table.Var(pkg.Scope().Lookup(name).(*types.Var))); got != want {
				t.Errorf("variable %s: got %s, want %s", name, got, want)
			}
		}
		if got := describeSink(table.VarSink(pkg.Scope().Lookup("Fire").(*types.Var))); got != "advertising 1" {
			t.Errorf("Fire: got %s", got)
		}
		if got := describeSink(table.TypeSink(pkg.Scope().Lookup("Client").(*types.TypeName))); got != "advertising" {
			t.Errorf("Client: got %s", got)
		}
	}
}

// Types and fields inside functions are known in their own package.
func TestLocals(t *testing.T) {
	p := newProgram(t, places)
	id, set := p.collect("example.com/m/id")
	table := p.table(set)
	got := make(map[string]string)
	for ident, obj := range id.Info.Defs {
		switch obj := obj.(type) {
		case *types.Var:
			if obj.IsField() {
				if s := table.Field(obj); s != nil && strings.Contains(s.Key, "@") {
					got[ident.Name] = describe(s)
				}
			}
		case *types.TypeName:
			if s := table.Type(obj); s != nil && strings.Contains(s.Key, "@") {
				got[ident.Name] = describe(s)
			}
		}
	}
	want := map[string]string{"Phone": "security", "secret": "security", "Mail": "security", "Row": "security"}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	ast.Inspect(id.Files[0], func(n ast.Node) bool {
		if f, ok := n.(*ast.Ident); ok && f.Name == "Name" {
			if v, ok := id.Info.Defs[f].(*types.Var); ok && table.Field(v) != nil {
				t.Errorf("Name is a source")
			}
		}
		return true
	})
}
