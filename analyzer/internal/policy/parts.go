package policy

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"example.com/purposevet/analyzer/internal/purpose"
)

// A Part is one entry of the policy in force.
type Part struct {
	Section string // rules, sources and so on
	Text    string // the entry as YAML, in one line
	Line    int    // in the file; 0 for the default rule
}

// Parts returns the policy in force, entry by entry in the order of its
// sections, with what holds by default. Path is "" without a policy file.
func Parts(path string) ([]Part, error) {
	x := &parser{file: path}
	var root *yaml.Node
	if path != "" {
		text, err := read(path)
		if err != nil {
			return nil, err
		}
		if _, err := Parse(path, text); err != nil {
			return nil, err
		}
		root = x.document(text)
	}
	out, err := x.parts(root, "rules")
	if err != nil {
		return nil, err
	}
	if rule, holds := x.implied(root); holds {
		out = append([]Part{{"rules", fmt.Sprintf("{collected: %s, forbidden: [%s]}", rule.Collected, strings.Join(rule.Forbidden, ", ")), 0}}, out...)
	}
	for _, section := range []string{"sources", "sinks", "sanitizers", "guards", "tags", "flows"} {
		entries, err := x.parts(root, section)
		if err != nil {
			return nil, err
		}
		out = append(out, entries...)
	}
	generated := Part{"generated", "report", 0}
	if n := valueOf(root, "generated"); n != nil {
		generated = Part{"generated", n.Value, n.Line}
	}
	return append(out, generated), nil
}

func (x *parser) parts(root *yaml.Node, section string) ([]Part, error) {
	var out []Part
	for _, n := range x.entries(valueOf(root, section), section) {
		text, err := yaml.Dump(flat(n), yaml.WithLineWidth(-1))
		if err != nil {
			return nil, err
		}
		out = append(out, Part{section, strings.TrimSpace(string(text)), n.Line})
	}
	return out, nil
}

// implied returns the default rule, and whether it holds in addition to those of the
// file.
func (x *parser) implied(root *yaml.Node) (rule purpose.Rule, holds bool) {
	rule = purpose.NewRules().All()[0]
	for _, n := range x.entries(valueOf(root, "rules"), "rules") {
		if slices.Contains(x.purposes(valueOf(n, "collected")), rule.Collected) {
			return rule, false
		}
	}
	return rule, true
}

// flat returns a copy of a node that is printed on one line.
func flat(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	c := &yaml.Node{Kind: n.Kind, Tag: n.Tag, Value: n.Value, Style: n.Style &^ (yaml.LiteralStyle | yaml.FoldedStyle)}
	if n.Kind != yaml.ScalarNode {
		c.Style = yaml.FlowStyle
	}
	for _, child := range n.Content {
		c.Content = append(c.Content, flat(child))
	}
	return c
}

// valueOf returns the value of a key, aliases resolved, or nil.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n == nil {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if value := n.Content[i+1]; n.Content[i].Value == key {
			if value.Kind == yaml.AliasNode {
				return value.Alias
			}
			return value
		}
	}
	return nil
}
