package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Structs and texts that are put into an interface by value lie inside the interface
// value, each under the name of its type. A value such as And{left, right}, returned by a
// parser, has values of its own type inside, and a recursive function nests them deeper
// in each round. Since values are trees, the parts of a box nested too deep in boxes of
// its own type are not told apart.

// box puts a value into an interface.
func (x *function) box(i *ssa.MakeInterface) *summary.Value {
	x.concrete(i.X.Type(), i.Type())
	v := x.val(i.X)
	if v != nil && isPointer(i.X.Type()) && !isGeneric(i.X.Type(), 0) {
		markBoxed(v.Ptrs, typeKey(i.X.Type()))
	}
	return unnested(boxed(v, i.X.Type()), typeKey(i.X.Type()))
}

// boxed returns a value of a type as an interface value.
func boxed(v *summary.Value, t types.Type) *summary.Value {
	c := summary.Value{}
	if v != nil {
		c = *v
	}
	typ := typeKey(t)
	if (isBasic(t) || isStruct(t)) && !v.Empty() {
		// Labels of the whole would hold for everything else in the interface, too.
		return (&summary.Value{Dyn: []string{typ}}).WithKid(summary.Sel{Kind: summary.Assert, Name: typ}, v)
	}
	c.Dyn = []string{typ}
	return &c
}

// A type that contains itself is unrolled maxBoxes deep; if one box has many parts, only
// once.
const (
	maxBoxes = 2
	maxBoxed = 200
)

// unnested returns an interface value that holds v as a value of type typ, without what
// is nested too deep in it.
func unnested(v *summary.Value, typ string) *summary.Value {
	sel := summary.Sel{Kind: summary.Assert, Name: typ}
	in, ok := v.Kid(sel)
	if !ok || !nests(in, []string{typ}) {
		return v
	}
	less := shallow(in, maxBoxes-1)
	if weight(less) > maxBoxed {
		less = shallow(in, 0)
	}
	return v.WithKid(sel, less)
}

// nests reports whether a value has one of the types outer inside it, or two nested
// values of another type.
func nests(v *summary.Value, outer []string) bool {
	return v != nil && slices.ContainsFunc(v.Kids, func(k summary.Kid) bool {
		if !isAsserted(k) {
			return nests(k.Value, outer)
		}
		return slices.Contains(outer, k.Sel.Name) || nests(k.Value, append(slices.Clip(outer), k.Sel.Name))
	})
}

// shallow returns v with at most so many nested boxes told apart.
func shallow(v *summary.Value, boxes int) *summary.Value {
	if v == nil {
		return nil
	}
	for _, k := range v.Kids {
		switch {
		case !isAsserted(k):
			v = v.WithKid(k.Sel, shallow(k.Value, boxes))
		case boxes > 0:
			v = v.WithKid(k.Sel, shallow(k.Value, boxes-1))
		default:
			v = v.WithKid(k.Sel, innermost(k.Value, k.Sel.Name))
		}
	}
	return v
}

// innermost flattens what lies deeper than the bound, but keeps callees, so a chain of
// decorators still reaches the decorated value.
func innermost(v *summary.Value, typ string) *summary.Value {
	flat := unstructured(v)
	var in *summary.Value
	walk(v, func(part *summary.Value) {
		if len(part.Dyn) == 0 {
			return
		}
		other := &summary.Value{Ptrs: part.Ptrs, Funcs: part.Funcs}
		for _, d := range part.Dyn {
			if d != typ {
				other.Dyn = append(other.Dyn, d)
			}
		}
		for _, k := range part.Kids {
			if isAsserted(k) && k.Sel.Name != typ {
				other = other.WithKid(k.Sel, unstructured(k.Value))
			}
		}
		if len(other.Dyn) > 0 {
			in = summary.Join(in, other, nil)
		}
	})
	if in == nil || v == nil {
		return flat
	}
	for _, k := range v.Kids {
		if k.Sel.Kind == summary.Field && leadsToCallee(k.Value) {
			flat = flat.WithKid(k.Sel, summary.Join(in, flat, nil))
		}
	}
	return flat
}

// leadsToCallee reports whether there is an interface value in a value.
func leadsToCallee(v *summary.Value) bool {
	found := false
	walk(v, func(part *summary.Value) { found = found || len(part.Dyn) > 0 })
	return found
}

// unstructured returns what v and its parts are computed from, refer to and can be called
// as, without saying which part does.
func unstructured(v *summary.Value) *summary.Value {
	if v == nil || len(v.Kids) == 0 {
		return v
	}
	var flat *summary.Value
	walk(v, func(part *summary.Value) {
		in := &summary.Value{Labels: part.Labels, Ptrs: part.Ptrs, Funcs: part.Funcs}
		flat = summary.Join(flat, in, nil)
		for _, s := range part.Alias {
			flat = flat.AddLabels([]*summary.Label{s.Whole()})
		}
	})
	return flat
}
