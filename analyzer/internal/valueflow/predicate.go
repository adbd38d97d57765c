package valueflow

import "example.com/purposevet/analyzer/internal/summary"

// A predicate asks for the consent of its argument, given as an object or by name, and a
// filter keeps the elements for which it is true. The inputs of the filter stand for many
// elements at once and cannot tell which one was asked about, so permits given by a
// callback's answer name the argument of the callback that they are for. That is known
// only while the callback is called: see Permit.Arg.

// openCall returns an open call of the callee by its number, nil if it has none.
func (f *frame) openCall(id int) *summary.OpenCall {
	for _, o := range f.sum.Opens {
		if o.ID == id {
			return o
		}
	}
	return nil
}

// ownArg returns which of the callee's own arguments is argument arg of its open call; 0
// if none is. The callee is a callback. Arguments are counted from the last one.
func (f *frame) ownArg(o *summary.OpenCall, arg int) int {
	if !f.calledBack || o == nil || arg == 0 || arg > len(o.Args) {
		return 0
	}
	a := o.Args[len(o.Args)-arg]
	if a == nil || len(a.Alias) != 1 || len(a.Ptrs) > 0 {
		return 0
	}
	if s := a.Alias[0]; s.Parent == nil && s.Root.Kind == summary.Param {
		return len(f.args) - s.Root.Index
	}
	return 0
}

// ofOpen returns permits of an open call's answer as permits of the callee's answer.
func (f *frame) ofOpen(permits []summary.Permit, o *summary.OpenCall) []summary.Permit {
	var out []summary.Permit
	for _, p := range permits {
		p.Arg = f.ownArg(o, p.Arg)
		out = summary.MergePermits(out, []summary.Permit{p})
	}
	return out
}

// stillOpen returns the permit of the callee's input p.If as one of here, the input that
// this is in the caller.
func (f *frame) stillOpen(p summary.Permit, here *summary.Sym) summary.Permit {
	still := summary.Permit{If: here, Not: p.Not}
	if o := f.openCall(p.If.Root.Index); p.If.Root.Kind == summary.OpenResult && o != nil && len(o.Args) == 1 {
		still.Arg = f.ownArg(o, 1)
	}
	return still
}

// clearedByAnswer returns the clearances of an argument of the callee's open call whose
// answer is known here.
func (f *frame) clearedByAnswer(c summary.Clearance, v *summary.Value) []summary.Clearance {
	var out []summary.Clearance
	id := c.If.Root.Index
	permits := f.openPermits[id][outcomeBy{on: outcomeIf(!c.Not), result: c.If.Root.Sub}]
	for _, p := range permits {
		switch {
		case p.If == nil && (p.Arg == c.Arg && p.Arg > 0 || f.areSubjects(v, p.Purpose, permits)):
			out = append(out, summary.Clearance{Purpose: p.Purpose, Hops: c.Hops})
		case p.If != nil && p.Arg == c.Arg && p.Arg > 0:
			out = append(out, summary.Clearance{If: p.If, Hops: c.Hops, Arg: 1, Not: p.Not})
		}
	}
	if o := f.openCall(id); o != nil && isOpen(f.subst(o.Callee)) {
		if answer := f.value(c.If); answer != nil && len(answer.Alias) == 1 && answer.Alias[0].Root.Kind == summary.OpenResult {
			c.If = answer.Alias[0]
			out = append(out, c)
		}
	}
	return out
}

// isOpen reports whether only callers know which function a value is.
func isOpen(callee *summary.Value) bool {
	return callee != nil && len(callee.Funcs)+len(callee.Dyn) == 0
}
