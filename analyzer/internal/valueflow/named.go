package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// An object found by a name, in a table, in a list or by a function, is the object with
// that name: if its contact was compared, the name belongs to the compared record. Which
// name that was shows in the code around the comparison. It is searched backwards from
// the condition, and only where a match and an early exit were found.

// A compared is the record that a match compared, with the values of a function.
type compared struct {
	*function
	l     *summary.Label
	about []*summary.Sym // the record, and the object on the other side of the comparison
}

// isNamed reports whether the values handed on here are made of a name by which the
// record that a match compared was found.
func (x *function) isNamed(l *summary.Label, cond ssa.Value, handed []*summary.Sym) bool {
	n := &compared{function: x, l: l, about: aboutWhom(l)}
	for _, f := range x.ctl.foundFor(cond) {
		if n.isRecord(n.valueFound(f.what)) && !n.computes(f) && slices.ContainsFunc(f.names, func(name ssa.Value) bool { return n.isHanded(name, handed) }) {
			return true
		}
	}
	return false
}

// aboutWhom returns the objects on either side of a comparison.
func aboutWhom(l *summary.Label) []*summary.Sym {
	of := l.Base
	if l.Source == nil {
		of = l.Sym
	}
	if of == nil {
		return l.Against
	}
	return append([]*summary.Sym{of}, l.Against...)
}

// valueFound returns what was found, without the flag that says whether something was.
func (x *function) valueFound(v ssa.Value) *summary.Value {
	if _, ok := v.Type().(*types.Tuple); ok {
		return x.part(x.vals[v], resultSel(0))
	}
	return x.vals[v]
}

// computes reports whether a function was given the record or the contact: then it
// computes something from it, and looks nobody up.
func (n *compared) computes(f naming) bool {
	return slices.ContainsFunc(f.given, func(a ssa.Value) bool { return n.isRecord(n.vals[a]) })
}

// isRecord reports whether a value is the record, or contains it and is about nobody
// else, or was read from it.
func (n *compared) isRecord(v *summary.Value) bool {
	if v == nil {
		return false
	}
	for _, s := range n.bases(v) {
		if slices.ContainsFunc(n.about, func(of *summary.Sym) bool { return isWithin(of, s) }) {
			return true
		}
	}
	return slices.ContainsFunc(v.Labels, func(m *summary.Label) bool {
		return m.Kind == summary.Flow && m.Source == n.l.Source && m.Base == n.l.Base && m.Sym == n.l.Sym
	})
}

// isWithin reports whether an input is an object or a part of it. A part may be in a list
// if its elements stand for nobody, but not in a table.
func isWithin(s, of *summary.Sym) bool {
	for ; s != nil; s = s.Parent {
		if s == of {
			return true
		}
		switch s.Sel.Kind {
		case summary.Key, summary.CtxKey:
			return false
		case summary.Elem:
			if s.Parent == nil || !isList(s.Parent.Type) || s.Type == nil || standsForSomebody(s.Type) {
				return false
			}
		}
	}
	return false
}

func isList(t types.Type) bool {
	switch typeOrNil(t).Underlying().(type) {
	case *types.Slice, *types.Array:
		return true
	}
	return false
}

// isHanded reports whether a name is handed on here: it is among the inputs handed on,
// or, for inputs that are more than one text, among the values from which the
// instruction's operands are made.
func (n *compared) isHanded(name ssa.Value, handed []*summary.Sym) bool {
	v := n.val(name)
	if fv, ok := name.(*ssa.FreeVar); ok && isPointer(fv.Type()) {
		v = n.deref(v)
	}
	syms := n.symsIn(n.itself, []*summary.Value{v})
	if texts := slices.DeleteFunc(slices.Clone(syms), func(s *summary.Sym) bool { return !isBasic(s.Type) }); len(texts) > 0 {
		return anyOf(texts, handed)
	}
	if len(syms) > 0 && !anyOf(syms, handed) {
		return false
	}
	spelled := which(name, 0)
	return slices.ContainsFunc(n.instr.Operands(nil), func(op *ssa.Value) bool { return madeOf(*op, spelled, 0) })
}

func anyOf(list, of []*summary.Sym) bool {
	return slices.ContainsFunc(list, func(s *summary.Sym) bool { return slices.Contains(of, s) })
}

// madeOf reports whether a text or number is spelled so, or is made of one that is.
func madeOf(v ssa.Value, spelled string, depth int) bool {
	if v == nil || depth > maxWhich {
		return false
	}
	if only := onlyElement(v); only != nil {
		return madeOf(only, spelled, depth+1)
	}
	if which(v, 0) == spelled {
		return true
	}
	var of []ssa.Value
	switch v := v.(type) {
	case *ssa.BinOp:
		of = []ssa.Value{v.X, v.Y}
	case *ssa.Convert:
		of = []ssa.Value{v.X}
	case *ssa.MakeInterface:
		of = []ssa.Value{v.X}
	case *ssa.Call:
		of = v.Call.Args
	}
	return slices.ContainsFunc(of, func(v ssa.Value) bool { return madeOf(v, spelled, depth+1) })
}
