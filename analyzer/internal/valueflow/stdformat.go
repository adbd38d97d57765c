package valueflow

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// operands returns the values that an effect with a view takes apart: the variadic
// arguments one by one, if the call lists them.
func (c *modelCall) operands(p model.Place) []operand {
	if p.Base != model.Rest || len(p.Path) > 0 {
		return []operand{{value: c.read(p), view: p.View, methods: true}}
	}
	verbs := defaultVerbs
	if p.View == model.ViewVerbs {
		verbs = c.verbs()
	}
	list, ok := c.listed()
	if !ok && p.View == model.ViewVerbs && c.forwards() {
		return []operand{{value: c.read(p), view: model.ViewVerbs, methods: true}}
	}
	if !ok {
		o := operand{value: c.read(p), view: model.ViewFormat, methods: true}
		for _, v := range verbs {
			o.raw = o.raw || v.raw
		}
		return []operand{o}
	}
	out := make([]operand, len(list))
	for i, v := range list {
		verb := verbs.of(i)
		out[i] = operand{value: v, view: model.ViewFormat, methods: verb.methods, raw: verb.raw}
	}
	return out
}

// wrapped returns the variadic arguments that are errors to be wrapped.
func (c *modelCall) wrapped(all *summary.Value) *summary.Value {
	list, ok := c.listed()
	if !ok {
		return all
	}
	verbs := c.verbs()
	var v *summary.Value
	for i, in := range list {
		if verbs.of(i).wraps {
			v = summary.Join(v, in, c.project)
		}
	}
	return v
}

// forwards reports whether the function passes on a format and operands of its callers:
// its own last parameters.
func (c *modelCall) forwards() bool {
	n := len(c.f.Params)
	return n > 1 && c.f.Signature.Variadic() && c.lastArg(1) == c.f.Params[n-2] && c.lastArg(0) == c.f.Params[n-1]
}

// listed returns the variadic arguments of a call that lists them.
func (c *modelCall) listed() ([]*summary.Value, bool) {
	arg := c.lastArg(0)
	if k, ok := arg.(*ssa.Const); ok && k.IsNil() {
		return nil, true
	}
	a := literalArray(arg)
	if a == nil || a.Comment != "varargs" {
		return nil, false
	}
	list := make([]*summary.Value, deref(a.Type()).Underlying().(*types.Array).Len())
	for _, r := range referrers(a) {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		i, ok := at.Index.(*ssa.Const)
		if !ok {
			return nil, false
		}
		for _, use := range referrers(at) {
			if st, ok := use.(*ssa.Store); ok {
				list[i.Int64()] = c.val(st.Val)
			}
		}
	}
	return list, true
}

// lastArg returns the nth operand of the call from the end, nil if this is a call inside
// another function's summary.
func (c *modelCall) lastArg(n int) ssa.Value {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" {
		return nil
	}
	args := call.Common().Args
	if n >= len(args) {
		return nil
	}
	return args[len(args)-1-n]
}

// A verb says how fmt treats an operand.
type verb struct {
	methods bool // its Error or String is called
	raw     bool // it is printed as it is
	wraps   bool // it is an error that stays one
}

// verbs are the verbs of a format, by operand.
type verbs []verb

// defaultVerbs are for functions without a format.
var defaultVerbs = verbs{}

// of returns how an operand is printed. Operands without a verb are printed as by %v.
func (v verbs) of(i int) verb {
	if i < len(v) {
		return v[i]
	}
	return verb{methods: true}
}

// anyVerb is for unknown formats.
var anyVerb = verb{methods: true, raw: true, wraps: true}

// verbs returns the verbs of the call's format.
func (c *modelCall) verbs() verbs {
	k, ok := c.lastArg(1).(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.String {
		return c.everyVerb()
	}
	format := constant.StringVal(k.Value)
	if strings.Contains(format, "[") {
		return c.everyVerb() // the format numbers its operands
	}
	return parseVerbs(format)
}

// everyVerb returns anyVerb for each operand.
func (c *modelCall) everyVerb() verbs {
	list, _ := c.listed()
	all := verbs{anyVerb}
	for range list {
		all = append(all, anyVerb)
	}
	return all
}

// parseVerbs returns the verbs of a format by operand.
func parseVerbs(format string) verbs {
	var out verbs
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			return out
		}
		format = format[i+1:]
		n := strings.IndexFunc(format, func(r rune) bool { return !strings.ContainsRune("+-# 0123456789.*", r) })
		if n < 0 {
			return out
		}
		flags, letter := format[:n], format[n]
		for range strings.Count(flags, "*") {
			out = append(out, verb{raw: true})
		}
		if letter != '%' {
			out = append(out, verbOf(letter, strings.Contains(flags, "#")))
		}
		format = format[n+1:]
	}
}

func verbOf(letter byte, sharp bool) verb {
	switch letter {
	case 'T', 'p':
		return verb{} // only the type or address
	case 'v':
		return verb{methods: true, raw: sharp}
	case 's', 'q', 'x', 'X':
		return verb{methods: true}
	case 'w':
		return verb{methods: true, wraps: true, raw: sharp}
	}
	return verb{raw: true}
}
