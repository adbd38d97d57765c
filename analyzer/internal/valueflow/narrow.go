package valueflow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// In the body of a case with several types, as in "case int, string", the variable
// remains the interface value. This file narrows it to those types there, as if it were
// asserted to one of them.

// cases holds the types that an interface value has at the beginning of a block, and in
// all blocks dominated by it.
type cases map[ssa.Value]map[*ssa.BasicBlock][]types.Type

// findCases finds the blocks that are entered only where a value has one of some concrete
// types.
func findCases(f *ssa.Function) cases {
	found := make(cases)
	for _, b := range f.Blocks {
		v, list := asked(b)
		if v == nil {
			continue
		}
		if found[v] == nil {
			found[v] = make(map[*ssa.BasicBlock][]types.Type)
		}
		found[v][b] = list
	}
	return found
}

// asked returns the value whose type is known on all ways into a block, and its types;
// nil if there is none.
func asked(b *ssa.BasicBlock) (ssa.Value, []types.Type) {
	var v ssa.Value
	var list []types.Type
	for _, p := range b.Preds {
		of, t := answered(p, b)
		if of == nil || v != nil && of != v {
			return nil, nil
		}
		v = of
		if t != nil {
			list = append(list, t)
		}
	}
	if len(list) == 0 {
		return nil, nil
	}
	return v, list
}

// answered returns the value whose type block b tests and the type that it has where
// control goes on to next; nil if there is none.
func answered(b, next *ssa.BasicBlock) (ssa.Value, types.Type) {
	last, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok || b.Succs[0] != next || b.Succs[1] == next {
		return nil, nil
	}
	switch cond := last.Cond.(type) {
	case *ssa.Extract:
		a, ok := cond.Tuple.(*ssa.TypeAssert)
		if ok && !types.IsInterface(a.AssertedType) {
			return a.X, a.AssertedType
		}
	case *ssa.BinOp:
		c, ok := cond.Y.(*ssa.Const)
		if ok && cond.Op == token.EQL && c.IsNil() && types.IsInterface(cond.X.Type()) {
			return cond.X, nil
		}
	}
	return nil, nil
}

// inCase returns the value of a register in the current block.
func (x *function) inCase(reg ssa.Value, v *summary.Value) *summary.Value {
	in := x.ctl.cases[reg]
	if len(in) == 0 || v == nil {
		return v
	}
	for b := x.block; b != nil; b = b.Idom() {
		list := in[b]
		if list == nil {
			continue
		}
		var r *summary.Value
		for _, t := range list {
			x.spellType(t)
			r = summary.Join(r, boxed(x.asserted(v, t), t), x.project)
		}
		return r
	}
	return v
}
