package valueflow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// The elements of a list or table that callers made are one to a function. If it moves
// them among each other, as one that swaps, sorts or rotates them does, the list holds
// afterwards what it held before, as far as the function can tell. Callers that tell the
// elements apart have to be told.

// movedTo notes that a value is written to an element of callers' memory that is a copy of
// another one.
func (x *function) movedTo(o *summary.Object, sels []summary.Sel, v *summary.Value) {
	if o.Sym == nil || v == nil || !slices.ContainsFunc(sels, ofElement) {
		return
	}
	to := o.Sym
	for _, sel := range sels {
		to = to.Child(ofOwned(o, sel))
	}
	if !slices.Contains(x.moved, to) && holdsAll(v, to) && !putBack(x.instr) {
		x.moved = append(x.moved, to)
	}
}

// holdsAll reports whether a value is a copy of an input, or was computed from it.
func holdsAll(v *summary.Value, in *summary.Sym) bool {
	return slices.Contains(v.Alias, in) || slices.ContainsFunc(v.Labels, func(l *summary.Label) bool {
		return l.Sym == in && l.Kind == summary.Flow && !l.Guess
	})
}

func ofElement(sel summary.Sel) bool { return sel.Kind == summary.Elem }

// putBack reports whether an instruction stores into an element what was computed from the
// same one and no other, as m[k] = append(m[k], v) does.
func putBack(instr ssa.Instruction) bool {
	var own, others bool
	switch i := instr.(type) {
	case *ssa.MapUpdate:
		own, others = readAt(i.Value, i.Key, make(map[ssa.Value]bool))
	case *ssa.Store:
		if at, ok := i.Addr.(*ssa.IndexAddr); ok {
			own, others = readAt(i.Val, at.Index, make(map[ssa.Value]bool))
		}
	}
	return own && !others
}

// maxReadAt bounds how many registers are looked at to tell what a value was computed from.
const maxReadAt = 64

// readAt reports whether a value was computed from elements at an index, and from others.
func readAt(v, index ssa.Value, seen map[ssa.Value]bool) (own, others bool) {
	if seen[v] || len(seen) > maxReadAt {
		return false, false
	}
	seen[v] = true
	at := func(i ssa.Value) (own, others bool) { return sameIndex(i, index), !sameIndex(i, index) }
	switch v := v.(type) {
	case *ssa.UnOp:
		if e, ok := v.X.(*ssa.IndexAddr); ok && v.Op == token.MUL {
			return at(e.Index)
		}
	case *ssa.Lookup:
		return at(v.Index)
	case *ssa.Index:
		return at(v.Index)
	case *ssa.Extract, *ssa.Slice, *ssa.Convert, *ssa.ChangeType, *ssa.BinOp, *ssa.Phi, *ssa.Call:
		for _, op := range v.(ssa.Instruction).Operands(nil) {
			o, t := readAt(*op, index, seen)
			own, others = own || o, others || t
		}
	}
	return own, others
}

func sameIndex(a, b ssa.Value) bool {
	ca, ok := a.(*ssa.Const)
	cb, both := b.(*ssa.Const)
	return a == b || ok && both && ca.Value != nil && cb.Value != nil && constant.Compare(ca.Value, token.EQL, cb.Value)
}

// moveElements writes what the elements that a callee moved among each other hold to all
// of them.
func (f *frame) moveElements() {
	for _, s := range f.sum.Moved {
		for _, l := range f.place(s) {
			v := f.at(f.content(l.Object), l.Path)
			f.movedTo(l.Object, l.Path.Sels(), v)
			f.hold(l.Object, f.set(f.content(l.Object), l.Path.Sels(), v, true))
		}
	}
}
