package valueflow

import (
	"go/types"
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// bySignature is the default for functions without a body and without a row:
// all arguments reach all results but answers, errors and numbers, and the
// memory behind references.
func (x *function) bySignature(s callSite, recv *summary.Value, args []*summary.Value, sig *types.Signature, name ...string) outcome {
	text := "through a function without source"
	if len(name) > 0 && name[0] != "" {
		text = "through " + shortName(name[0])
	}
	c := &modelCall{function: x, s: s, recv: recv, args: args, sig: sig}
	c.step = summary.Step{Pos: s.pos, Far: s.far, Text: text}
	if len(name) == 0 || !stdKey(name[0]) {
		c.step.Via = "a function without source"
	} else {
		c.step.Via = viaStd(name[0])
	}
	c.prepare(nil)
	labels := x.everything(recv)
	for i, a := range args {
		if sig != nil && i < sig.Params().Len() && isContext(sig.Params().At(i).Type()) {
			continue
		}
		labels = summary.JoinLabels(labels, x.everything(a))
	}
	labels = summary.JoinLabels(labels, c.callbacks(labels))
	labels = c.stepped(labels)
	for i := range c.results {
		t := sig.Results().At(i).Type()
		if carriesData(t) {
			c.results[i] = c.joinInto(c.results[i], labels, nil)
			if len(x.sourcesIn(t, true)) > 0 || isEmptyInterface(t) && (len(name) == 0 || !stdKey(name[0])) {
				c.results[i] = summary.Join(c.results[i], x.symValue(x.unknown(s, i, t)), x.project)
			}
		}
	}
	x.intoMemory(c, recv, args, labels)
	return outcome{results: c.results, callees: 1}
}

func isEmptyInterface(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() == 0 && !isTypeParam(t)
}

// carriesData reports whether the default lets data into a result of the type.
func carriesData(t types.Type) bool {
	if isError(t) {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return !ok || b.Info()&types.IsString != 0 || b.Kind() == types.UnsafePointer
}

// callbacks calls the function-typed arguments with what the others hold, and
// returns what they return.
func (c *modelCall) callbacks(labels []*summary.Label) []*summary.Label {
	var out []*summary.Label
	if c.s.depth > maxNested {
		return nil
	}
	for i, a := range c.args {
		if len(a.Functions()) == 0 {
			continue
		}
		n := 4
		if c.sig != nil && i < c.sig.Params().Len() {
			if f, ok := c.sig.Params().At(i).Type().Underlying().(*types.Signature); ok {
				n = f.Params().Len()
			}
		}
		given := make([]*summary.Value, n)
		for j := range given {
			given[j] = summary.OfLabels(labels)
		}
		s := c.s
		s.key += "/callback"
		s.depth++
		s.via = "function value"
		for _, r := range c.callValue(s, &summary.Value{Funcs: a.Funcs}, given, nil).results {
			out = summary.JoinLabels(out, c.everything(r))
		}
	}
	return out
}

// intoMemory adds labels to what references among the arguments refer to.
func (x *function) intoMemory(c *modelCall, recv *summary.Value, args []*summary.Value, labels []*summary.Label) {
	if len(labels) == 0 {
		return
	}
	labels = c.withSelection(labels)
	if c.sig == nil {
		return
	}
	if r := c.sig.Recv(); r != nil && recv != nil && (refersToMemory(r.Type())) {
		x.fill(recv, labels, nil, false)
	}
	for i, a := range args {
		if i < c.sig.Params().Len() && fillable(c.sig.Params().At(i).Type()) {
			x.fill(a, labels, nil, false)
		}
	}
}

func fillable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map:
		return true
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "io" && strings.Contains(n.Obj().Name(), "Writer")
}
