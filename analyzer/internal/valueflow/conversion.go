package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// convert interprets the conversion of a value to a type of another structure.
func (x *function) convert(from ssa.Value, to types.Type) *summary.Value {
	if isUnsafePointer(from.Type()) && isPointer(to) {
		return x.reinterpreted(from, to)
	}
	v := x.val(from)
	_, fromSlice := from.Type().Underlying().(*types.Slice)
	_, toSlice := to.Underlying().(*types.Slice)
	if fromSlice == toSlice {
		return v
	}
	if fromSlice { // []byte or []rune to string
		return summary.OfLabels(x.everything(v))
	}
	o := x.object(x.instr, "", 0, to)
	x.hold(o, (*summary.Value)(nil).WithKid(selElem, summary.OfLabels(x.itself(v))))
	return &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
}

// changeType interprets the conversion of a value to a type of the same structure. Its
// parts then lie in the fields of the new type, with their annotations.
func (x *function) changeType(i *ssa.ChangeType) *summary.Value {
	v := x.val(i.X)
	if isTypeParam(types.Unalias(i.X.Type())) && types.IsInterface(i.Type()) && !isTypeParam(types.Unalias(i.Type())) {
		// go/ssa puts values of a type parameter into interfaces this way, since the type
		// argument may be an interface.
		x.concrete(i.X.Type(), i.Type())
		return boxed(v, i.X.Type())
	}
	if isPointer(i.Type()) {
		if _, ok := deref(i.Type()).Underlying().(*types.Struct); ok && !v.Empty() {
			x.intoFields(i, deref(i.Type()), x.deref(v))
		}
		return v
	}
	if isStruct(i.Type()) && !v.Empty() {
		return x.intoFields(i, i.Type(), v)
	}
	return v
}

// intoFields returns a value converted to a struct type. What enters an annotated field
// was collected there, and what enters a sink field is used.
func (x *function) intoFields(i *ssa.ChangeType, t types.Type, v *summary.Value) *summary.Value {
	for f := range t.Underlying().(*types.Struct).Fields() {
		src, sink := x.Table.Field(f.Origin()), x.Table.FieldSink(f.Origin())
		if src == nil && sink == nil {
			continue
		}
		part := x.part(v, fieldSel(f.Name()))
		if part.Empty() {
			continue
		}
		if src != nil && !x.accounted(part, src) {
			step := summary.Step{Pos: i.Pos(), Text: "set"}
			part = x.annotated(part, x.sourceLabel(src, x.baseOf(v)).Via(step), f.Type())
			v = v.WithKid(fieldSel(f.Name()), part)
		}
		if sink != nil {
			x.use(callSite{instr: i, pos: i.Pos()}, sink, []*summary.Value{part})
		}
	}
	return v
}
