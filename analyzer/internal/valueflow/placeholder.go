package valueflow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"
)

// A text that is written into a composite literal says what the field holds: sample data,
// as in a store without a database, or a placeholder for nothing. An assignment to an
// existing field usually takes away what was there: see isSample.

// isContact reports whether a constant that a literal contains, or that is converted to
// an annotated type, stands for a contact: a text that is no placeholder, or a sample.
func isContact(val ssa.Value) bool {
	switch v := val.(type) {
	case *ssa.Convert:
		return isContact(v.X)
	case *ssa.ChangeType:
		return isContact(v.X)
	case *ssa.MakeInterface:
		return isContact(v.X)
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return constantOf(e) != nil && isContact(e) })
	}
	c := constantOf(val)
	if c == nil || c.Value == nil || c.Value.Kind() != constant.String {
		return isSample(val)
	}
	return !isPlaceholder(constant.StringVal(c.Value))
}

// isPlaceholder reports whether a text evidently stands where no contact is: it is a
// mask, or says in words that there is none.
func isPlaceholder(text string) bool {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	switch joined := strings.Join(words, ""); {
	case strings.Trim(joined, "x") == "":
		return true // "", "***", "xxx-xxx"
	case joined == "na":
		return true // "n/a"
	}
	says := false
	for _, w := range words {
		switch {
		case saysNothingThere[w]:
			says = true
		case !ofPlaceholders[w]:
			return false
		}
	}
	return says
}

// saysNothingThere are the words that say that nothing is there, or that it was removed.
var saysNothingThere = wordSet(`redacted removed deleted erased hidden masked anonymous anonymized anonymised
	withheld omitted suppressed filtered scrubbed stripped sanitized sanitised censored obfuscated obscured
	concealed private protected confidential unknown unavailable unset undefined unspecified missing absent
	none null nil empty blank no not nobody nothing nowhere tbd todo placeholder`)

// ofPlaceholders are words that may accompany those: "[email removed]", "not available".
var ofPlaceholders = wordSet(`email mail phone number address name contact user customer account value data field
	secret password code by for the available set provided given specified applicable`)

func wordSet(list string) map[string]bool {
	words := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		words[w] = true
	}
	return words
}

// ofLiteral reports whether an instruction stores an element of a composite literal, and
// so overwrites nothing.
func (p *Package) ofLiteral(i ssa.Instruction) bool {
	f := i.Parent()
	if p.isInitializer(f) {
		return true // of a package variable
	}
	at, ok := p.literals[f]
	if !ok {
		at = literalElements(f.Syntax())
		p.literals[f] = at
	}
	return at[i.Pos()]
}

// literalElements returns the positions by which go/ssa tells the elements of the composite
// literals in a function.
func literalElements(syntax ast.Node) map[token.Pos]bool {
	at := make(map[token.Pos]bool)
	if syntax == nil {
		return at
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		for _, e := range lit.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				at[kv.Colon] = true
			} else {
				at[e.Pos()] = true
			}
		}
		return true
	})
	return at
}
