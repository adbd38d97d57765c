package policy

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// annotations parses the entries of a section that annotates symbols.
func (x *parser) annotations(n *yaml.Node, section string) []Entry {
	var out []Entry
	for _, e := range x.entries(n, section) {
		out = append(out, x.entry(e, section))
	}
	return out
}

// entry parses one entry of a section.
func (x *parser) entry(n *yaml.Node, section string) Entry {
	m := x.mapping(n, section)
	e := Entry{Line: n.Line, Col: n.Column}
	for _, what := range symbols {
		s := m[what]
		if s == nil {
			continue
		}
		if e.What != "" {
			x.fail(s, "an entry names one symbol: %s and %s are two", e.What, what)
		}
		e.What, e.Symbol = what, x.text(s, n, what)
		e.Line, e.Col = s.Line, s.Column
		x.symbol(s, &e)
	}
	if e.What == "" {
		x.fail(n, "the entry names no symbol: it has none of %s", strings.Join(symbolKeys(section), ", "))
	}
	if section != "flows" {
		e.Purposes = x.used(n, m["purpose"])
	}
	e.Contact = x.contact(m["kind"])
	e.Params = x.names(m["params"], section, e.What)
	e.Results = x.numbers(m["results"], e.What)
	if s := m["subject"]; s != nil {
		e.Subject = x.text(s, n, "subject")
	}
	if section == "flows" {
		e.From, e.To = x.places(n, m["from"], "from"), x.places(n, m["to"], "to")
	}
	for _, option := range []string{"params", "results", "subject", "from", "to"} {
		values := valuesOf(m[option], option)
		for i, v := range values {
			if slices.ContainsFunc(values[:i], func(o optionValue) bool { return o.text == v.text }) {
				x.fail(&yaml.Node{Line: v.line, Column: v.col}, "%s is there twice", v.text)
			}
		}
		e.values = append(e.values, values...)
	}
	return e
}

// valuesOf returns the values of an option. If the file has a text with commas literally,
// each value has its own column.
func valuesOf(n *yaml.Node, option string) []optionValue {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.SequenceNode {
		var out []optionValue
		for _, c := range targets(n.Content) {
			out = append(out, optionValue{option, c.Value, c.Line, c.Column})
		}
		return out
	}
	var out []optionValue
	for _, part := range commas(n) {
		out = append(out, optionValue{option, part.Value, part.Line, part.Column})
	}
	return out
}

func symbolKeys(section string) []string {
	return slices.DeleteFunc(slices.Clone(Keys[section]), func(k string) bool { return !slices.Contains(symbols, k) })
}

// Shapes of symbols.
var (
	shapeFunc   = regexp.MustCompile(`^(\(\*?[^()*\s]+\.\w+\)\.\w+|[^()*\s]+\.\w+(\.\w+)?)$`)
	shapeField  = regexp.MustCompile(`^[^()*\s]+\.\w+(\.\w+)+$`)
	shapeSimple = regexp.MustCompile(`^[^()*\s]+\.\w+$`)
	shapePkg    = regexp.MustCompile(`^[^()*\s./]+(\.[^()*\s./]+)*(/[^()*\s./]+(\.[^()*\s./]+)*)*(/\.\.\.)?$`)
	shapeColumn = regexp.MustCompile(`^\w+\.\w+$`)
)

// symbol parses the key that names an entry's symbol.
func (x *parser) symbol(n *yaml.Node, e *Entry) {
	bad := func(want string) {
		x.fail(n, "%q is not a %s: write %s", e.Symbol, e.What, want)
	}
	switch e.What {
	case Func:
		if !shapeFunc.MatchString(e.Symbol) {
			bad("example.com/p.F or (*example.com/p.T).Method")
		}
	case Field:
		if !shapeField.MatchString(e.Symbol) || e.Name() == "" || !strings.Contains(e.Name(), ".") {
			bad("example.com/p.Type.Field")
		}
	case Type, Var:
		if !shapeSimple.MatchString(e.Symbol) {
			bad("example.com/p.Name")
		}
	case Package:
		if !shapePkg.MatchString(e.Symbol) {
			bad("example.com/p, or example.com/p/... for those below it, too")
		}
	case Column:
		if !shapeColumn.MatchString(e.Symbol) {
			bad("table.column")
		}
	}
}

func (x *parser) names(n *yaml.Node, section, what string) []string {
	if n == nil {
		return nil
	}
	if what != Func && (section == "sources" || what != Field && what != Var) {
		x.fail(n, "params is for functions")
	}
	if isText(n) {
		return strings.Split(n.Value, ",")
	}
	var out []string
	for _, c := range x.entries(n, "params") {
		out = append(out, x.text(c, n, "the name of a parameter"))
	}
	if len(out) == 0 {
		x.fail(n, "params is empty: leave it out to mean all")
	}
	return out
}

func (x *parser) numbers(n *yaml.Node, what string) []int {
	if n == nil {
		return nil
	}
	if what != Func {
		x.fail(n, "results is for functions")
	}
	var out []int
	for _, c := range x.entries(n, "results") {
		i, err := strconv.Atoi(c.Value)
		if err != nil || i < 0 || c.ShortTag() != "!!int" {
			x.fail(c, "%q is not the number of a result, which start at 0", c.Value)
		}
		out = append(out, i)
	}
	if len(out) == 0 {
		x.fail(n, "results is empty: leave it out to mean all")
	}
	return out
}

var flowPlace = regexp.MustCompile(`^(arg\d+|result\d+|recv)$`)

func (x *parser) places(in, n *yaml.Node, key string) []string {
	if n == nil {
		x.fail(in, "the entry has no %s", key)
	}
	var out []string
	for _, c := range x.entries(n, key) {
		if !isText(c) || !flowPlace.MatchString(c.Value) {
			x.fail(c, "%q is not a place of a flow: it is arg0…, result0… or recv", c.Value)
		}
		if key == "from" && strings.HasPrefix(c.Value, "result") {
			x.fail(c, "a flow comes from arguments or the receiver, not from %s", c.Value)
		}
		out = append(out, c.Value)
	}
	if len(out) == 0 {
		x.fail(n, "%s is empty", key)
	}
	return out
}
