package annot

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/policy"
)

// tags reads struct tags: purposevet's own, and those named by the policy.
func (c *collector) tags(lit *ast.BasicLit) []found {
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		return nil
	}
	pairs, rest := directive.Pairs(text)
	hidden := func(p directive.Pair) bool { // as after a comma
		before, ok := strings.CutSuffix(p.Key, directive.TagKey)
		return ok && before != "" && strings.ContainsAny(before[len(before)-1:], ",;")
	}
	if strings.Contains(rest, directive.TagKey+":") || slices.ContainsFunc(pairs, hidden) {
		c.problem(lit.Pos(), "malformed struct tag, whose purpose nothing reads: write purpose:\"security\"")
	}
	var out []found
	own := 0
	for _, p := range pairs {
		if p.Key != directive.TagKey {
			if c.misspeltTag(p) {
				c.problem(lit.Pos(), "the tag "+quote(p.Key)+" says nothing, but looks like one that does: write purpose:"+strconv.Quote(p.Value))
			}
			continue
		}
		if own++; own > 1 {
			c.problem(lit.Pos(), "the tag purpose is there twice: write all purposes into one")
			continue
		}
		d, err := directive.ParseTag(p.Value)
		if err != nil {
			c.problem(lit.Pos(), err.Error())
		} else {
			out = c.found(out, d, lit.Pos())
		}
	}
	for _, t := range c.policy.Tags {
		if slices.ContainsFunc(pairs, func(p directive.Pair) bool { return p.Key == t.Key && hasTag(p.Value, t) }) {
			out = append(out, found{&directive.Directive{Kind: directive.Source, Purposes: t.Purposes, Contact: t.Contact}, lit.Pos()})
		}
	}
	return out
}

// misspeltTag reports whether a tag was meant to be purposevet's: its key is nearly the
// same, and its value names a purpose.
func (c *collector) misspeltTag(p directive.Pair) bool {
	key := strings.ToLower(p.Key)
	if strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_-") != "" || directive.Hint(key, []string{directive.TagKey}) == "" || c.policyTag(p) {
		return false
	}
	for part := range strings.SplitSeq(p.Value, ",") {
		if c.policy.Rules.Known(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}

// policyTag reports whether the policy gives a meaning to the key of a tag.
func (c *collector) policyTag(p directive.Pair) bool {
	return slices.ContainsFunc(c.policy.Tags, func(t policy.Tag) bool { return t.Key == p.Key })
}

// hasTag reports whether a tag's value, or one of its comma-separated values, is the one
// that the policy names.
func hasTag(values string, t policy.Tag) bool {
	for value := range strings.SplitSeq(values, ",") {
		if strings.TrimSpace(value) == t.Value {
			return true
		}
	}
	return values == t.Value
}
