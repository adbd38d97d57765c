// Package policy reads the policy file: the rules of a run, and the annotations
// of code that cannot be edited.
package policy

import (
	"fmt"
	"regexp"
	"strings"

	"example.com/purposevet/analyzer/internal/purpose"
)

// A Policy is what a policy file says.
type Policy struct {
	File          string // name for messages; "" without a file
	Rules         *purpose.Rules
	Sources       []Entry
	Sinks         []Entry
	Sanitizers    []Entry
	Guards        []Entry
	Flows         []Entry
	Tags          []Tag
	SkipGenerated bool // findings inside generated files are not reported
}

// Default is the policy without a file.
func Default() *Policy { return &Policy{Rules: purpose.NewRules()} }

// The kinds of symbols that an entry can name.
const (
	Field   = "field"
	Func    = "func"
	Type    = "type"
	Var     = "var"
	Package = "package"
	Column  = "column"
)

// An Entry annotates one symbol, or all of a package.
type Entry struct {
	What     string // Field, Func, Type, Var, Package or Column
	Symbol   string // as the file spells it
	Purposes []string
	Contact  string   // kind of contact of a source
	Params   []string // by name
	Results  []int
	Subject  string   // of a guard: a parameter's name, or recv
	From, To []string // of a flow: arg0…, result0…, recv
	Line     int
	Col      int
	values   []optionValue // where the file has the values of options
}

// An optionValue is one value of an option: the list in params, say.
type optionValue struct {
	option, text string
	line, col    int
}

// Place returns where the file has a value of one of the entry's options, or the place of
// the symbol if the option is not given.
func (e *Entry) Place(option, text string) (line, col int) {
	for _, v := range e.values {
		if v.option == option && v.text == text {
			return v.line, v.col
		}
	}
	return e.Line, e.Col
}

// Package returns the import path of the symbol's package, as far as the text alone shows
// where it ends.
func (e *Entry) Package() string {
	if e.What == Package {
		return strings.TrimSuffix(e.Symbol, "/...")
	}
	path, _ := split(e.bare())
	return path
}

// Name returns the symbol without its package: Account.Phone, Store.Lookup.
func (e *Entry) Name() string {
	_, name := split(e.bare())
	return name
}

// NameIn returns the symbol without a package, and whether the symbol can be in that
// package: a path may have dots, so the text alone does not tell where it ends.
func (e *Entry) NameIn(path string) (string, bool) {
	name, ok := strings.CutPrefix(e.bare(), path+".")
	return name, ok && !strings.Contains(name, "/")
}

// Key returns the symbol in a spelling that is the same for all receivers:
// example.com/id.Store.Lookup.
func (e *Entry) Key() string { return e.bare() }

// bare returns (*example.com/id.Store).Lookup as example.com/id.Store.Lookup.
func (e *Entry) bare() string {
	return strings.NewReplacer("(", "", ")", "", "*", "").Replace(e.Symbol)
}

// split takes a symbol apart at the first dot of its last path element that
// does not begin a version: gopkg.in/yaml.v3.Node is Node of gopkg.in/yaml.v3.
func split(symbol string) (path, name string) {
	end := strings.LastIndexByte(symbol, '/') + 1
	for {
		dot := strings.IndexByte(symbol[end:], '.')
		if dot < 0 {
			return symbol, ""
		}
		end += dot
		if !version.MatchString(symbol[end:]) {
			return symbol[:end], symbol[end+1:]
		}
		end++
	}
}

var version = regexp.MustCompile(`^\.(v?[0-9]+)\.`)

// A Tag makes another tool's struct tag a source directive.
type Tag struct {
	Key, Value string
	Purposes   []string
	Contact    string
}

// An Error is a mistake in a policy, at a place in its file.
type Error struct {
	File         string
	Line, Column int
	Message      string
}

// Error returns file:line:column: message.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// Errorf returns an error at an entry.
func (p *Policy) Errorf(e *Entry, format string, args ...any) *Error {
	return &Error{p.File, e.Line, e.Col, fmt.Sprintf(format, args...)}
}
