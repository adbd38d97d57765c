package policy

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/purpose"
)

// Keys lists, for each section of the file, the keys that it may have; the section "" is
// the file itself. The JSON schema for editors has the same keys.
var Keys = map[string][]string{
	"":           {"version", "rules", "sources", "sinks", "sanitizers", "guards", "tags", "flows", "generated"},
	"rules":      {"collected", "allowed", "forbidden"},
	"sources":    {Field, Func, Type, Var, Column, "purpose", "kind", "params", "results"},
	"sinks":      {Field, Func, Type, Var, Package, "purpose", "params"},
	"sanitizers": {Func, "purpose"},
	"guards":     {Func, "purpose", "subject"},
	"tags":       {"key", "value", "purpose", "kind"},
	"flows":      {Func, "from", "to"},
}

var symbols = []string{Field, Func, Type, Var, Package, Column}

// parser turns nodes into a policy, and panics with an *Error, which Parse
// returns.
type parser struct {
	file   string
	policy *Policy
	rules  []purpose.Rule
	named  []named // purposes that some rule must name
}

// A named is a purpose at its place.
type named struct {
	node *yaml.Node
	name string
}

// Parse parses a policy; file is its name in messages.
func Parse(file string, text []byte) (p *Policy, err error) {
	x := &parser{file: file, policy: &Policy{File: file}}
	defer func() {
		if e := recover(); e != nil {
			failed, ok := e.(*Error)
			if !ok {
				panic(e)
			}
			p, err = nil, failed
		}
	}()
	x.root(x.document(text))
	x.policy.Rules = purpose.NewRules(x.rules...)
	for _, n := range x.named {
		if !x.policy.Rules.Known(n.name) {
			x.fail(n.node, "%s", directive.NoRule(n.name, x.policy.Rules.Names()))
		}
	}
	return x.policy, nil
}

func (x *parser) fail(n *yaml.Node, format string, args ...any) {
	panic(&Error{x.file, n.Line, n.Column, fmt.Sprintf(format, args...)})
}

const noVersion = "the policy has no version: begin it with version: 1"

// start is the place of errors in an empty file.
var start = &yaml.Node{Line: 1, Column: 1}

// yamlLine finds the line in an error of the YAML library.
var yamlLine = regexp.MustCompile(`line (\d+)(?:, column (\d+))?`)

func (x *parser) document(text []byte) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			x.fail(start, noVersion)
		}
		x.syntax(err, text)
	}
	var second yaml.Node
	if err := dec.Decode(&second); err == nil {
		x.fail(&second, "a policy is one YAML document, and here begins a second")
	} else if !errors.Is(err, io.EOF) {
		x.syntax(err, text)
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind == yaml.ScalarNode && doc.Content[0].Tag == "!!null" {
		x.fail(start, noVersion)
	}
	return doc.Content[0]
}

func (x *parser) syntax(err error, text []byte) {
	e := &Error{File: x.file, Message: strings.TrimPrefix(err.Error(), "yaml: ")}
	e.Line, e.Column = unreadable(text)
	if m := yamlLine.FindStringSubmatch(e.Message); m != nil {
		e.Line, _ = strconv.Atoi(m[1])
		e.Column = 1
		if c, err := strconv.Atoi(m[2]); err == nil {
			e.Column = c
		}
	}
	panic(e)
}

// unreadable returns the place of the first character that YAML does not allow, since the
// library reports no line for it; 1:1 if there is none.
func unreadable(text []byte) (line, column int) {
	line, column = 1, 1
	for rest := text; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1, r < ' ' && !strings.ContainsRune("\t\n\r", r), r == 0xfffe, r == 0xffff:
			return line, column
		case r == '\n':
			line, column = line+1, 1
		default:
			column++
		}
		rest = rest[size:]
	}
	return 1, 1
}

// mapping returns the values of a mapping by key, after a check of the keys.
func (x *parser) mapping(n *yaml.Node, section string) map[string]*yaml.Node {
	if n.Kind != yaml.MappingNode {
		x.fail(n, "%s must be a mapping of keys to values", where(section))
	}
	out := make(map[string]*yaml.Node)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, val := n.Content[i], n.Content[i+1]
		if !slices.Contains(Keys[section], key.Value) {
			x.fail(key, "unknown key %q in %s%s", key.Value, where(section), directive.Hint(key.Value, Keys[section]))
		}
		if out[key.Value] != nil {
			x.fail(key, "key %q is there twice", key.Value)
		}
		out[key.Value] = target(val)
	}
	return out
}

func where(section string) string {
	if section == "" {
		return "the policy"
	}
	return "an entry of " + section
}

// root parses the mapping that is the whole file.
func (x *parser) root(n *yaml.Node) {
	m := x.mapping(n, "")
	version := m["version"]
	switch {
	case version == nil:
		x.fail(n, noVersion)
	case version.Value != "1":
		x.fail(version, "version %q is unknown: this purposevet reads version 1", version.Value)
	}
	if g := m["generated"]; g != nil {
		if !isText(g) || g.Value != "skip" && g.Value != "report" {
			x.fail(g, "generated is skip or report, not %q", g.Value)
		}
		x.policy.SkipGenerated = g.Value == "skip"
	}
	for _, e := range x.entries(m["rules"], "rules") {
		x.rule(e, x.mapping(e, "rules"))
	}
	for _, e := range x.entries(m["tags"], "tags") {
		x.tag(e, x.mapping(e, "tags"))
	}
	x.policy.Sources = x.annotations(m["sources"], "sources")
	x.policy.Sinks = x.annotations(m["sinks"], "sinks")
	x.policy.Sanitizers = x.annotations(m["sanitizers"], "sanitizers")
	x.policy.Guards = x.annotations(m["guards"], "guards")
	x.policy.Flows = x.annotations(m["flows"], "flows")
}

func (x *parser) entries(n *yaml.Node, section string) []*yaml.Node {
	if n == nil || n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		x.fail(n, "%s must be a list", section)
	}
	return targets(n.Content)
}

// target returns the node for which a node stands: for an alias (*name), the one with the
// anchor.
func target(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

func targets(list []*yaml.Node) []*yaml.Node {
	out := make([]*yaml.Node, len(list))
	for i, n := range list {
		out[i] = target(n)
	}
	return out
}

// text returns a scalar that must be present and not empty.
func (x *parser) text(n *yaml.Node, in *yaml.Node, key string) string {
	if n == nil {
		x.fail(in, "the entry has no %s", key)
	}
	if !isText(n) || n.Value == "" {
		x.fail(n, "%s must be a text", key)
	}
	return n.Value
}

// isText reports whether a node is a text. Without quotes 12, true and the like are not,
// as in the JSON schema.
func isText(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!str" }

// purposes returns a list of purposes, sorted: a sequence, or a text with commas.
func (x *parser) purposes(n *yaml.Node) []string {
	list := x.namedIn(n)
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.name
	}
	slices.Sort(out)
	return out
}

// namedIn returns the purposes of a list in its order, each once.
func (x *parser) namedIn(n *yaml.Node) []named {
	texts := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		texts = targets(n.Content)
	}
	var out []named
	for _, t := range texts {
		if t.Value == "" && t.Kind == yaml.ScalarNode {
			x.fail(t, "a purpose is a name, and this is empty")
		}
		if !isText(t) {
			x.fail(t, "a purpose is a name")
		}
		for _, part := range commas(t) {
			name := strings.TrimSpace(part.Value)
			if !purpose.Valid(name) {
				x.fail(part, "%q is not the name of a purpose", name)
			}
			if slices.ContainsFunc(out, func(p named) bool { return p.name == name }) {
				x.fail(part, "the purpose %q is there twice", name)
			}
			out = append(out, named{part, name})
		}
	}
	return out
}

// commas returns the parts of a text with commas in it. They have columns of their own
// where the file has the text as it is.
func commas(n *yaml.Node) []*yaml.Node {
	var out []*yaml.Node
	col := n.Column
	for text := range strings.SplitSeq(n.Value, ",") {
		part := *n
		part.Value = text
		if n.Style == 0 {
			part.Column = col + len(text) - len(strings.TrimLeft(text, " "))
			col += utf8.RuneCountInString(text) + 1
		}
		out = append(out, &part)
	}
	return out
}

// some returns a list of purposes, which must not be empty.
func (x *parser) some(n *yaml.Node) []string {
	list := x.purposes(n)
	if len(list) == 0 {
		x.fail(n, "the list of purposes is empty")
	}
	return list
}

func (x *parser) rule(n *yaml.Node, m map[string]*yaml.Node) {
	if m["collected"] == nil {
		x.fail(n, "the entry has no collected")
	}
	allowed, forbidden := m["allowed"], m["forbidden"]
	if allowed == nil && forbidden == nil {
		x.fail(n, "a rule says what is forbidden, or what is allowed")
	}
	for _, c := range x.some(m["collected"]) {
		r := purpose.Rule{Collected: c}
		if allowed != nil {
			r.Allowed = append([]string{}, x.purposes(allowed)...)
		}
		if forbidden != nil {
			r.Forbidden = x.some(forbidden)
		}
		x.rules = append(x.rules, r)
	}
}

// shapeTag matches what a struct tag can have before the colon: see reflect.StructTag.
var shapeTag = regexp.MustCompile(`^[^\x00-\x20":\x7f]+$`)

func (x *parser) tag(n *yaml.Node, m map[string]*yaml.Node) {
	t := Tag{Key: x.text(m["key"], n, "key"), Value: x.text(m["value"], n, "value")}
	if !shapeTag.MatchString(t.Key) {
		x.fail(m["key"], "%q is not the key of a struct tag: it has no spaces, colons and quotes", t.Key)
	}
	if t.Key == directive.TagKey {
		x.fail(m["key"], "the tag %s needs no entry: it is purposevet's own, and its values are purposes", t.Key)
	}
	t.Purposes = x.used(n, m["purpose"])
	t.Contact = x.contact(m["kind"])
	x.policy.Tags = append(x.policy.Tags, t)
}

// used returns purposes that some rule must name.
func (x *parser) used(in, n *yaml.Node) []string {
	if n == nil {
		x.fail(in, "the entry has no purpose")
	}
	x.named = append(x.named, x.namedIn(n)...)
	return x.some(n)
}

func (x *parser) contact(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	if !isText(n) || !slices.Contains(directive.Contacts, n.Value) {
		x.fail(n, "kind is email or phone, not %q%s", n.Value, directive.Hint(n.Value, directive.Contacts))
	}
	return n.Value
}
