package valueflow

import (
	"go/types"
	"slices"

	"example.com/purposevet/analyzer/internal/summary"
)

// fill adds to everything to which a reference refers. What a decoder fills is of unknown
// origin as well: its annotated fields are sources.
func (x *function) fill(ref *summary.Value, given []*summary.Label, v *summary.Value, decoded bool) {
	for _, l := range x.locs(ref) {
		old := x.content(l.Object)
		labels := given
		if !decoded {
			labels = x.collectedAt([]summary.Loc{l}, given, v)
		}
		at := summary.Join(x.at(old, l.Path), x.unboxed(v, typeAt(l)), x.project).AddLabels(labels)
		if decoded {
			if src, base := x.declaredAt(l); src != nil {
				at = at.AddLabels([]*summary.Label{x.sourceLabel(src, base)})
			}
			if s := x.outside(l); s != nil {
				at = x.decodedValue(at, s)
			}
		}
		if at != nil {
			x.hold(l.Object, x.set(old, l.Path.Sels(), at, false))
		}
	}
}

// unboxed returns a value as one of type t, if t is concrete and the value came out of an
// interface: errors.As leaves an error in a variable of its type.
func (x *function) unboxed(v *summary.Value, t types.Type) *summary.Value {
	if v == nil || len(v.Dyn) == 0 && !slices.ContainsFunc(v.Alias, isInterfaceInput) || t == nil || types.IsInterface(t) || isGeneric(t, 0) {
		return v
	}
	r := x.assert(v, typeKey(t))
	x.typed(r, t, 0)
	return r
}

func isInterfaceInput(s *summary.Sym) bool { return s.Type != nil && types.IsInterface(s.Type) }

// outside returns the input that stands for what a decoder leaves at a place, nil if
// nothing there can be annotated. If only callers know the type of the place, the input
// has no type: they give it one.
func (x *function) outside(l summary.Loc) *summary.Sym {
	t := typeAt(l)
	switch {
	case t == nil || isGeneric(t, 0):
		t = nil
	case !isAny(t) && !x.mayHoldSources(t):
		return nil
	}
	return x.unknown(callSite{instr: x.instr, key: "decoded"}, l.Object.ID, t)
}

// becomes returns what a callee's write leaves at a place: data of unknown origin and
// type gets the type of the place, if that can be annotated.
func (x *function) becomes(v *summary.Value, l summary.Loc) *summary.Value {
	t := typeAt(l)
	if v == nil || t == nil || len(v.Labels) == 0 || !x.mayHoldSources(t) {
		return v
	}
	labels, outside := splitOutside(v.Labels)
	if !outside && !slices.ContainsFunc(labels, fromTable) {
		return v
	}
	c := *v
	c.Labels = labels
	return x.decodedValue(&c, x.outside(l))
}

// maxGeneric bounds how deep type parameters are looked for.
const maxGeneric = 3

// isGeneric reports whether a type is, or contains, a type parameter.
func isGeneric(t types.Type, depth int) bool {
	if isTypeParam(t) {
		return true
	}
	if depth == maxGeneric {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		return isGeneric(t.Elem(), depth+1)
	case *types.Slice:
		return isGeneric(t.Elem(), depth+1)
	case *types.Map:
		return isGeneric(t.Key(), depth+1) || isGeneric(t.Elem(), depth+1)
	case *types.Chan:
		return isGeneric(t.Elem(), depth+1)
	case *types.Array:
		return isGeneric(t.Elem(), depth+1)
	case *types.Named:
		for a := range t.TypeArgs().Types() {
			if isGeneric(a, depth+1) {
				return true
			}
		}
	}
	return false
}

// isAny reports whether a type is an interface, or a collection of interfaces: what is
// decoded into it may become any type.
func isAny(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return true
	case *types.Slice:
		return types.IsInterface(u.Elem())
	case *types.Map:
		return types.IsInterface(u.Elem())
	}
	return false
}

// mayHoldSources reports whether a type is annotated, as a whole or in part.
func (x *function) mayHoldSources(t types.Type) bool {
	return x.typeSource(t) != nil || len(x.sourcesIn(t, true)) > 0
}

// decodedValue returns what a decoder leaves of a value: any part may be of unknown
// origin now.
func (x *function) decodedValue(old *summary.Value, s *summary.Sym) *summary.Value {
	v := summary.Join(old, x.symValue(s), x.project)
	for _, k := range v.Kids {
		v = v.WithKid(k.Sel, summary.Join(k.Value, x.symValue(s.Child(k.Sel)), x.project))
	}
	return v
}

// typeAt returns the static type of a place.
func typeAt(l summary.Loc) types.Type {
	t := l.Object.Type
	for _, sel := range l.Path.Sels() {
		t = summary.StepType(t, sel)
	}
	return t
}
