package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// onlyCalledBack reports whether a closure is only handed to functions that call it and
// do not keep it: they know when it is called, and under which guards.
func (x *function) onlyCalledBack(c *ssa.MakeClosure) bool {
	called := false
	for _, r := range referrers(c) {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case ssa.CallInstruction:
			fn := r.Common().StaticCallee()
			if fn == nil || r.Common().Value == c {
				return false
			}
			sum := x.summaryOf(functionKey(fn))
			for i, a := range r.Common().Args {
				if a == c && (sum == nil || !callsBack(sum, i, resultCalled(r))) {
					return false
				}
			}
			called = true
		default:
			return false
		}
	}
	return called
}

// calledOnlyHere reports whether a closure was called in this function, by whatever it
// was handed to, and is known to nobody else. Then it is known when it is called, and
// under which guards.
func (x *function) calledOnlyHere(c *ssa.MakeClosure) bool {
	key := functionKey(c.Fn.(*ssa.Function))
	if !x.ran[key] {
		return false
	}
	var kept []*summary.Value
	for _, o := range x.opens {
		kept = append(kept, o.Args...)
	}
	for _, b := range x.f.Blocks {
		if ret, ok := last(b).(*ssa.Return); ok {
			for _, r := range ret.Results {
				kept = append(kept, x.vals[r])
			}
		}
	}
	for o, v := range x.mem {
		if o.Sym != nil {
			kept = append(kept, v)
		}
	}
	for _, o := range x.reachable(kept...) {
		kept = append(kept, x.content(o))
	}
	has := false
	for _, v := range kept {
		walk(v, func(v *summary.Value) {
			has = has || slices.ContainsFunc(v.Functions(), func(fv *summary.FuncVal) bool { return fv.Key == key })
		})
	}
	return !has
}

// resultCalled reports whether the result of a call is only ever called, as is a function
// made by middleware.
func resultCalled(i ssa.CallInstruction) bool {
	v := i.Value()
	if v == nil || len(referrers(v)) == 0 {
		return false
	}
	return everyUse(v, func(r ssa.Instruction) bool {
		_, now := r.(*ssa.Call)
		return now && isCalled(r, v)
	})
}

// referrers returns the instructions that use a value. There are none for package
// variables, functions and constants, for which go/ssa keeps no list.
func referrers(v ssa.Value) []ssa.Instruction {
	if list := v.Referrers(); list != nil {
		return *list
	}
	return nil
}

// everyUse reports whether is holds for all instructions that use a value.
func everyUse(v ssa.Value, is func(ssa.Instruction) bool) bool {
	for _, r := range referrers(v) {
		if _, ok := r.(*ssa.DebugRef); !ok && !is(r) {
			return false
		}
	}
	return true
}

// isCalled reports whether an instruction calls v, now or later, without passing it to
// anything.
func isCalled(instr ssa.Instruction, v ssa.Value) bool {
	call, ok := instr.(ssa.CallInstruction)
	return ok && call.Common().Value == v && !slices.Contains(call.Common().Args, v)
}

// callsBack reports whether a function calls its parameter and lets it escape only to
// closures that are themselves only called.
func callsBack(sum *summary.Summary, param int, resultCalled bool) bool {
	is := func(s *summary.Sym) bool { return s.Root.Kind == summary.Param && s.Root.Index == param }
	called := false
	var kept []*summary.Value
	for _, o := range sum.Opens {
		if o.Method == "" && o.Callee != nil && slices.ContainsFunc(o.Callee.Alias, is) {
			called = true
		}
		kept = append(kept, o.Args...)
	}
	var captured map[*summary.Object]bool
	if resultCalled {
		captured = capturedBy(sum.Results)
	} else {
		kept = append(kept, sum.Results...)
	}
	for _, w := range sum.Writes {
		kept = append(kept, w.Value)
	}
	for _, o := range sum.Objects {
		if !captured[o.Object] {
			kept = append(kept, o.Value)
		}
	}
	for _, r := range sum.Running {
		kept = append(append(kept, r.Args...), r.Free...)
	}
	return called && !slices.ContainsFunc(kept, func(v *summary.Value) bool { return holds(v, is) })
}

// capturedBy returns the variables that functions have captured.
func capturedBy(results []*summary.Value) map[*summary.Object]bool {
	captured := make(map[*summary.Object]bool)
	for _, r := range results {
		for _, f := range r.Functions() {
			for _, b := range f.Bound {
				if b == nil {
					continue
				}
				for _, l := range b.Ptrs {
					captured[l.Object] = true
				}
			}
		}
	}
	return captured
}

// holds reports whether a value is, or holds, a copy of some input.
func holds(v *summary.Value, is func(*summary.Sym) bool) bool {
	if v == nil {
		return false
	}
	if slices.ContainsFunc(v.Alias, is) {
		return true
	}
	for _, k := range v.Kids {
		if holds(k.Value, is) {
			return true
		}
	}
	for _, f := range v.Funcs {
		if slices.ContainsFunc(f.Bound, func(b *summary.Value) bool { return holds(b, is) }) {
			return true
		}
	}
	return false
}
