package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// summarize returns the summary of the function after the iteration over its blocks.
func (x *function) summarize(order []*ssa.BasicBlock) *summary.Summary {
	x.finish(x.endMemory(order))
	sum := &summary.Summary{Key: functionKey(x.f), Name: displayName(x.f), Bounded: x.bounded, Stubs: x.stubs()}
	sum.Results = x.returned(order)
	for _, o := range x.sortedObjects() {
		if o.Sym == nil || ofStd(o.Sym) || strings.HasSuffix(o.Sym.Root.Name, ".init$guard") {
			continue // what was written to os.Stdout does not come back
		}
		if v := x.mem[o]; !summary.Equal(v, x.initial(o)) {
			sum.Writes = append(sum.Writes, summary.Write{To: o.Sym, Value: v})
		}
	}
	sum.Moved = x.moved
	sum.Opens = x.opens
	for _, k := range x.useOrder {
		sum.Sinks = append(sum.Sinks, x.uses[k])
	}
	sum.Answers = x.returnedPermits()
	if obj, ok := x.f.Object().(*types.Func); ok {
		if d := x.Table.Func(obj.Origin()); d != nil {
			x.declare(sum, d)
		}
	}
	sum.Running = x.running(sum)
	roots := rootValues(sum)
	x.addObjects(sum, roots)
	snap := x.snapshots(sum)
	for _, o := range sum.Opens {
		o.Sources = sourceKeys(snap.all(o.Args))
		if newSources(o) {
			at := x.position(o.Pos)
			o.At = &at
		}
	}
	x.keep(sum, roots)
	return sum
}

// displayName is a function's name in messages.
func displayName(f *ssa.Function) string {
	if f.Parent() != nil {
		return "a function literal in " + displayName(f.Parent())
	}
	return shortName(functionKey(f))
}

// endMemory joins the memory at the function's returns or, if it never returns, at all
// blocks.
func (x *function) endMemory(order []*ssa.BasicBlock) memory {
	var end memory
	join := func(b *ssa.BasicBlock) {
		if end == nil {
			end = cloneMemory(x.exit[b])
			return
		}
		x.joinMemory(end, x.exit[b])
	}
	for _, b := range order {
		if _, ok := last(b).(*ssa.Return); ok {
			join(b)
		}
	}
	if end == nil {
		for _, b := range order {
			join(b)
		}
		return end
	}
	for _, b := range order {
		// Callers may recover the value of a panic.
		if _, ok := last(b).(*ssa.Panic); ok {
			o := x.symObject(x.panicSym())
			if v, ok := x.exit[b][o]; ok {
				end[o] = summary.Join(end[o], v, x.project)
			}
		}
	}
	return end
}

func last(b *ssa.BasicBlock) ssa.Instruction { return b.Instrs[len(b.Instrs)-1] }

func (x *function) sortedObjects() []*summary.Object {
	objs := make([]*summary.Object, 0, len(x.mem))
	for o := range x.mem {
		objs = append(objs, o)
	}
	slices.SortFunc(objs, func(a, b *summary.Object) int { return a.ID - b.ID })
	return objs
}

// returned joins the results of all returns, with the matches that decide which one is
// reached.
func (x *function) returned(order []*ssa.BasicBlock) []*summary.Value {
	n := x.f.Signature.Results().Len()
	results := make([]*summary.Value, n)
	var returns []*ssa.Return
	for _, b := range order {
		if ret, ok := last(b).(*ssa.Return); ok && (b != x.f.Recover || panicking(x.f)) {
			returns = append(returns, ret)
		}
	}
	for i := range n {
		t := x.f.Signature.Results().At(i).Type()
		same := sameReturns(returns, i)
		var ways []*summary.Value
		for _, ret := range returns {
			x.block, x.instr = ret.Block(), ret
			v := x.keptAt(ret.Results[i], x.permitsAfter(ret.Block()))
			if v != nil {
				x.noted(v.Labels)
			}
			if !same {
				v = v.AddLabels(x.decided(x.decidingReturn(ret, t), ret.Pos(), "decides what is returned"))
			}
			ways = append(ways, v)
			results[i] = summary.Join(results[i], v, x.project)
		}
		results[i] = oneOf(t, results[i], ways...)
	}
	return results
}

func sameReturns(returns []*ssa.Return, i int) bool {
	for _, r := range returns {
		if !sameOperand(r.Results[i], returns[0].Results[i]) {
			return false
		}
	}
	return true
}

// decidingReturn returns the matches that decide whether a return is reached. That a
// login refused a wrong code shows in its answer, not in its other results.
func (x *function) decidingReturn(ret *ssa.Return, t types.Type) []*summary.Label {
	answer := isBool(t) || isError(t)
	var labels []*summary.Label
	for _, in := range x.influences(x.ctl.deps[ret.Block().Index]) {
		for _, l := range in.labels {
			if !x.All && !answer && l.One && !l.Listed && (in.denies || x.ctl.denies(ret.Block(), nil)) {
				continue
			}
			labels = summary.JoinLabels(labels, []*summary.Label{l})
		}
	}
	return labels
}

// declare adds what is declared of the function itself.
func (x *function) declare(sum *summary.Summary, d *annot.Func) {
	sig := x.f.Signature
	first := 0
	if sig.Recv() != nil {
		first = 1
	}
	param := func(i int) *summary.Sym {
		return x.space.Root(summary.Root{Kind: summary.Param, Index: first + i}, sig.Params().At(i).Type())
	}
	if d.Sink != nil {
		x.declareSink(sum, d.Sink, param)
	}
	if d.Sanitizer != nil {
		sum.Results = x.sanitized(callSite{}, d.Sanitizer, sum.Results, x.f.Signature)
		permits := permitsFor(d.Sanitizer.Purposes)
		for i, w := range sum.Writes {
			if r := w.To.Root; r.Kind == summary.Param && r.Index >= first && isPointer(x.f.Params[r.Index].Type()) {
				sum.Writes[i].Value = x.released(w.Value, permits)
			}
		}
	}
	if d.ResultSource != nil {
		for i := range sig.Results().Len() {
			t := sig.Results().At(i).Type()
			if d.Results != nil && !slices.Contains(d.Results, i) || d.Results == nil && (isError(t) || isBool(t)) {
				continue
			}
			base := x.space.Root(summary.Root{Kind: summary.Unknown, Index: maxUnknowns + i}, nil)
			sum.Results[i] = x.annotated(sum.Results[i], x.sourceLabel(d.ResultSource, base), t)
		}
	}
	if d.Guard != nil {
		var subject *summary.Sym
		switch {
		case d.Guard.Subject == -2 && first == 1:
			subject = x.space.Root(summary.Root{Kind: summary.Param}, sig.Recv().Type())
		case d.Guard.Subject >= 0:
			subject = param(d.Guard.Subject)
		}
		for _, p := range d.Guard.Purposes {
			sum.Answers = append(sum.Answers, summary.Answer{
				Result: answerOf(sig), Permit: summary.Permit{Purpose: p, Subject: subject},
			})
		}
	}
}

// maxUnknowns separates the Unknown roots of a function's calls from those of its own
// declared results.
const maxUnknowns = 1 << 20

// declareSink makes the function's parameters a use. It replaces uses for the same
// purposes that the function leads to.
func (x *function) declareSink(sum *summary.Summary, sink *annot.Sink, param func(int) *summary.Sym) {
	sum.Sinks = slices.DeleteFunc(sum.Sinks, func(u *summary.Use) bool { return covered(u.Sink.Purposes, sink.Purposes) })
	u := &summary.Use{Sink: sink}
	params := x.f.Signature.Params()
	for i := range params.Len() {
		if sink.Params != nil && !slices.Contains(sink.Params, i) || sink.Params == nil && isContext(params.At(i).Type()) {
			continue
		}
		s := param(i)
		u.Labels = append(u.Labels, &summary.Label{Sym: s})
		u.Args = append(u.Args, s)
	}
	sum.Sinks = append(sum.Sinks, u)
}

// released returns a value that may be used for some purposes.
func (x *function) released(v *summary.Value, permits []summary.Permit) *summary.Value {
	return summary.OfLabels(summary.MapLabels(x.everything(v), func(l *summary.Label) *summary.Label {
		return l.Permitted(permits)
	}))
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// addObjects adds the contents of the function's own objects that callers can reach.
func (x *function) addObjects(sum *summary.Summary, roots []*summary.Value) {
	for _, o := range x.reachable(roots...) {
		if o.Sym == nil {
			v := summary.Join(x.mem[o], x.escaped[o], x.project)
			sum.Objects = append(sum.Objects, summary.Content{Object: o, Value: v})
		}
	}
	slices.SortFunc(sum.Objects, func(a, b summary.Content) int { return a.Object.ID - b.Object.ID })
}
