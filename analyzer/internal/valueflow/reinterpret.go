package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// An unsafe.Pointer converted to a type refers to data of that type, wherever it came
// from: a record in bytes that came over a network, or in mapped memory. The data is of
// unknown origin, as after a decoder, unless the memory is known to have that type.

// reinterpreted interprets the conversion of an unsafe.Pointer to a pointer.
func (x *function) reinterpreted(from ssa.Value, to types.Type) *summary.Value {
	v, t := x.val(from), deref(to)
	generic := isGeneric(t, 0)
	if !generic && !x.mayHoldSources(t) {
		return v
	}
	locs := x.locs(v)
	if generic || len(locs) == 0 && isComputed(from) {
		if generic {
			to = nil // the callers know
		}
		return summary.Join(v, x.symValue(x.unknown(callSite{instr: x.instr, key: "reinterpreted"}, 0, to)), x.project)
	}
	for _, l := range locs {
		if l.Path == "" && l.Object.Type == nil && l.Object.Sym != nil {
			x.typeSym(l.Object.Sym, t)
		}
		if was := typeAt(l); was == nil || !types.Identical(was, t) {
			x.seenAs(l, t)
		}
	}
	return v
}

// seenAs adds a value of type t and of unknown origin to what a place holds.
func (x *function) seenAs(l summary.Loc, t types.Type) {
	old := x.content(l.Object)
	s := x.unknown(callSite{instr: x.instr, key: "reinterpreted"}, 1+l.Object.ID, t)
	x.hold(l.Object, x.set(old, l.Path.Sels(), x.decodedValue(x.at(old, l.Path), s), false))
}

// isComputed reports whether an unsafe.Pointer is a number, or was computed from another
// pointer: it refers to nothing with a name.
func isComputed(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Convert:
		return isBasic(v.X.Type())
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		return ok && b.Name() == "Add"
	}
	return false
}

func isUnsafePointer(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.UnsafePointer
}

// sliceOf interprets a call of unsafe.Slice: a slice of what is behind a pointer. Its
// elements are told apart from their parts if those may be annotated.
func (x *function) sliceOf(i ssa.CallInstruction, ptr ssa.Value) *summary.Value {
	v := x.val(ptr)
	t := deref(ptr.Type())
	if array := x.arraysOf(v); array != nil {
		return array
	}
	if i.Value() == nil || !isGeneric(t, 0) && !x.mayHoldSources(t) {
		return summary.OfLabels(x.everything(v))
	}
	o := x.object(i, "", 0, i.Value().Type())
	x.hold(o, (*summary.Value)(nil).WithKid(selElem, x.deref(v)))
	return &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
}

// arraysOf returns references to the arrays of which a pointer refers to an element, nil
// if it may refer to something else: what follows the element in memory can be reached,
// too.
func (x *function) arraysOf(ptr *summary.Value) *summary.Value {
	locs := x.locs(ptr)
	if len(locs) == 0 || len(ptr.Alias) > 0 {
		return nil
	}
	of := make([]summary.Loc, len(locs))
	for i, l := range locs {
		sels := l.Path.Sels()
		if len(sels) == 0 || sels[len(sels)-1].Kind != summary.Elem {
			return nil
		}
		of[i] = summary.Loc{Object: l.Object, Path: pathTo(sels[:len(sels)-1])}
	}
	return &summary.Value{Ptrs: of, Labels: ptr.Labels}
}
