package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Where the branch that leaves a function and the rest of the function both pass
// something to the same sink, these are the two outcomes of one choice: the sink is told
// of each miss and of each hit.

// tellsOther reports whether the branch that leaves the function by the other outcome of
// a match does the same as the current instruction. The two messages of a login, that a
// code is wrong and that it is right, are no selection.
func (x *function) tellsOther(in influence, l *summary.Label) bool {
	head := in.Cond.Succs[1-in.Succ]
	if in.earlier || in.refuses && l.One || head.Dominates(x.block) {
		return false
	}
	for _, b := range x.f.Blocks {
		if head.Dominates(b) && slices.ContainsFunc(b.Instrs, func(i ssa.Instruction) bool { return sameUse(i, x.instr) }) {
			return true
		}
	}
	return false
}

// sameUse reports whether two instructions call the same function or interface method, or
// write the same field.
func sameUse(a, b ssa.Instruction) bool {
	switch a := a.(type) {
	case ssa.CallInstruction:
		b, ok := b.(ssa.CallInstruction)
		return ok && sameCallee(a.Common(), b.Common())
	case *ssa.Store:
		b, ok := b.(*ssa.Store)
		if !ok {
			return false
		}
		f := addressedField(a.Addr)
		return f != nil && f == addressedField(b.Addr)
	}
	return false
}

func sameCallee(a, b *ssa.CallCommon) bool {
	if a.IsInvoke() || b.IsInvoke() {
		return a.Method == b.Method
	}
	if _, ok := a.Value.(*ssa.Builtin); ok {
		return false
	}
	return which(a.Value, 0) == which(b.Value, 0)
}
