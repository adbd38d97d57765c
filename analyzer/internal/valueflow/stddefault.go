package valueflow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// bySignature is the default for functions without a body and without a row: all
// arguments reach all results except answers, errors and numbers, and the memory behind
// references.
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
	given := c.given()
	labels := given.all()
	called := c.callbacks(labels)
	labels = c.stepped(summary.JoinLabels(labels, called))
	if sig == nil {
		c.results = bySite(s, labels)
		return outcome{results: c.results, callees: 1}
	}
	for i := range c.results {
		t := sig.Results().At(i).Type()
		if carriesData(t) {
			c.results[i] = c.joinInto(i, c.results[i], labels, nil)
			if x.mayHoldSources(t) || isEmptyInterface(t) && (len(name) == 0 || !stdKey(name[0])) {
				c.results[i] = summary.Join(c.results[i], x.symValue(x.unknown(s, i, t)), x.project)
			}
		}
	}
	c.intoMemory(given, called)
	return outcome{results: c.results, callees: 1}
}

// bySite returns the results of a function whose signature is unknown here, with the
// results that the call in another package names.
func bySite(s callSite, labels []*summary.Label) []*summary.Value {
	results := make([]*summary.Value, s.results)
	for i := range results {
		if s.carries>>i&1 != 0 {
			results[i] = summary.OfLabels(labels)
		}
	}
	return results
}

// carrying returns a bit mask of the results that carry data. Results beyond the mask's
// width have no bit.
func carrying(sig *types.Signature) int {
	bits := 0
	for i := range min(sig.Results().Len(), 16) {
		if carriesData(sig.Results().At(i).Type()) {
			bits |= 1 << i
		}
	}
	return bits
}

// withoutSource reports whether the body of a function is not Go: it is missing here, or
// written in C.
func withoutSource(f *ssa.Function) bool {
	return len(f.Blocks) == 0 || f.Parent() == nil && annot.CgoName(f.Name()) != ""
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

// callbacks calls the function arguments with what the other arguments hold, and returns
// their results.
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
		sig := c.signatureOf(model.Place{Base: model.Arg, Index: i})
		if sig != nil {
			n = sig.Params().Len()
		}
		args := make([]*summary.Value, n)
		for j := range args {
			args[j] = summary.OfLabels(labels)
		}
		s := c.s
		s.key += "/callback"
		s.depth++
		s.via = "function value"
		for _, r := range c.callValue(s, &summary.Value{Funcs: a.Funcs}, args, sig).results {
			out = summary.JoinLabels(out, c.everything(r))
		}
	}
	return out
}

// given has what the receiver, first, and each argument of a call hold.
type given [][]*summary.Label

func (c *modelCall) given() given {
	g := given{c.everything(c.recv)}
	for i, a := range c.args {
		if c.sig != nil && i < c.sig.Params().Len() && isContext(c.sig.Params().At(i).Type()) {
			g = append(g, nil)
			continue
		}
		g = append(g, c.everything(a))
	}
	return g
}

func (g given) all() []*summary.Label { return g.but(-1) }

// but returns what all of them but the i'th hold.
func (g given) but(i int) []*summary.Label {
	var out []*summary.Label
	for j, labels := range g {
		if j != i {
			out = summary.JoinLabels(out, labels)
		}
	}
	return out
}

// intoMemory adds, to what reference arguments refer to, what the other arguments hold. A
// method that moves data between fields of its own receiver needs a row.
func (c *modelCall) intoMemory(g given, called []*summary.Label) {
	if c.sig == nil {
		return
	}
	fill := func(i int, v *summary.Value) {
		if labels := summary.JoinLabels(g.but(i), called); len(labels) > 0 {
			c.fill(v, c.withSelection(c.stepped(labels)), nil, false)
		}
	}
	if r := c.sig.Recv(); r != nil && c.recv != nil && refersToMemory(r.Type()) {
		fill(0, c.recv)
	}
	for i, a := range c.args {
		if i < c.sig.Params().Len() && fillable(c.sig.Params().At(i).Type()) {
			fill(i+1, a)
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
