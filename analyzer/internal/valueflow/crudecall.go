package valueflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A function that was not analysed wholly may, in the rest of its code, call something
// that it was given: a function, or a method of an interface value. A sink may lie behind
// that call, so the call is left to the callers, with everything that the function was
// given.

// crudeCalls adds the calls in a function's body of what lies inside its inputs, and of
// functions among these inputs that it may pass on, unless they are already known.
func (x *function) crudeCalls(sum *summary.Summary, labels []*summary.Label) {
	for i, p := range x.f.Params {
		if sig, ok := underlying(p.Type()).(*types.Signature); ok {
			s := x.space.Root(summary.Root{Kind: summary.Param, Index: i}, p.Type())
			x.leaveOpen(sum, &summary.OpenCall{Callee: summary.OfSym(s), Sig: sig, Pos: x.f.Pos()}, labels)
		}
	}
	for _, b := range x.f.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				x.crudeCallOf(sum, call.Common(), call.Pos(), labels)
			}
		}
	}
}

// crudeCallOf leaves one call open, if what it calls lies inside an input.
func (x *function) crudeCallOf(sum *summary.Summary, c *ssa.CallCommon, pos token.Pos, labels []*summary.Label) {
	s := x.inputAt(c.Value, 0)
	if s == nil {
		return
	}
	o := &summary.OpenCall{Callee: summary.OfSym(s), Sig: c.Signature(), Pos: pos}
	if c.IsInvoke() {
		x.funcs[objectName(c.Method)] = c.Method.Origin()
		o.Method, o.Key = c.Method.Name(), objectName(c.Method)
		o.Iface = typeKey(c.Method.Signature().Recv().Type())
		if tp, ok := types.Unalias(c.Value.Type()).(*types.TypeParam); ok {
			o.TypeParam = tp.Index() + 1
		}
	}
	x.leaveOpen(sum, o, labels)
}

// leaveOpen adds a call whose callee and signature are known, unless it is there already.
// It may get everything the labels say, and its results may be returned.
func (x *function) leaveOpen(sum *summary.Summary, o *summary.OpenCall, labels []*summary.Label) {
	callee := o.Callee.Alias[0].String()
	known := func(p *summary.OpenCall) bool {
		return p.Method == o.Method && p.Callee != nil && slices.ContainsFunc(p.Callee.Alias, func(a *summary.Sym) bool { return a.String() == callee })
	}
	if len(sum.Opens) >= maxOpens || slices.ContainsFunc(sum.Opens, known) {
		return
	}
	o.ID, o.Maybe = maxOpens, true // a number that no other open call has, those included that are not kept
	for _, p := range sum.Opens {
		o.ID = max(o.ID, p.ID+1)
	}
	o.Results, o.Carries = o.Sig.Results().Len(), carrying(o.Sig)
	for range o.Sig.Params().Len() {
		o.Args = append(o.Args, summary.OfLabels(labels))
	}
	sum.Opens = append(sum.Opens, o)
	var out []*summary.Label
	for i := range o.Results {
		if o.Carries&(1<<i) != 0 {
			out = append(out, x.crudeLabel(x.space.Root(summary.Root{Kind: summary.OpenResult, Index: o.ID, Sub: i}, o.Sig.Results().At(i).Type())))
		}
	}
	for i, r := range sum.Results {
		if carriesData(x.f.Signature.Results().At(i).Type()) {
			sum.Results[i] = r.AddLabels(out)
		}
	}
}

// maxInput bounds the steps from an input to a value that lies inside it.
const maxInput = 6

// inputAt returns the input, or the part of one, that v is, as far as the code alone
// tells; nil if it does not.
func (x *function) inputAt(v ssa.Value, depth int) *summary.Sym {
	if depth > maxInput {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return x.space.Root(summary.Root{Kind: summary.Param, Index: slices.Index(x.f.Params, v)}, v.Type())
	case *ssa.FreeVar:
		return x.space.Root(summary.Root{Kind: summary.Free, Index: slices.Index(x.f.FreeVars, v)}, v.Type())
	case *ssa.ChangeInterface:
		return x.inputAt(v.X, depth+1)
	case *ssa.Field:
		return stepTo(x.inputAt(v.X, depth+1), fieldSel(structField(v.X.Type(), v.Field).Name()))
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return x.inputPlace(v.X, depth+1)
		}
	}
	return nil
}

// inputPlace is inputAt for what an address refers to.
func (x *function) inputPlace(addr ssa.Value, depth int) *summary.Sym {
	switch a := addr.(type) {
	case *ssa.Global:
		return x.globalSym(a)
	case *ssa.FieldAddr:
		at := x.inputPlace(a.X, depth+1)
		return stepTo(at, fieldSel(structField(deref(a.X.Type()), a.Field).Name()))
	}
	return stepTo(x.inputAt(addr, depth), selDeref)
}

func stepTo(s *summary.Sym, sel summary.Sel) *summary.Sym {
	if s == nil {
		return nil
	}
	return s.Child(sel)
}
