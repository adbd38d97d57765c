package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Structs and texts that are put into an interface by value lie inside the value of that,
// each under the name of its type. What a parser returns, And{left, right}, has values of
// its own type inside, which a function that calls itself makes deeper with each round.
// Values are trees: where a type is in itself, what lies in some boxes inside each other is
// not told apart by parts.

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
		// Labels of the whole would hold for whatever else is in the interface.
		return (&summary.Value{Dyn: []string{typ}}).WithKid(summary.Sel{Kind: summary.Assert, Name: typ}, v)
	}
	c.Dyn = []string{typ}
	return &c
}

// Where a type is in itself, so many boxes inside each other are told apart, and only the
// outermost one if there are many parts in them.
const (
	maxBoxes = 2
	maxBoxed = 200
)

// unnested returns an interface value that holds something as one of a type without what
// lies too deep in it.
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

// nests reports whether a value has one of some types inside, or one of another type twice
// inside each other.
func nests(v *summary.Value, outer []string) bool {
	return v != nil && slices.ContainsFunc(v.Kids, func(k summary.Kid) bool {
		if !isAsserted(k) {
			return nests(k.Value, outer)
		}
		return slices.Contains(outer, k.Sel.Name) || nests(k.Value, append(slices.Clip(outer), k.Sel.Name))
	})
}

// shallow returns a value in which a number of boxes inside each other are told apart.
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

// innermost returns what lies too deep in a box of a type: not told apart by parts, but that
// what its fields can be called as is what lies inside all of them, in boxes of other types.
// So a decorator around decorators of its type still leads to what they decorate.
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

// unstructured returns what a value and its parts are computed from, refer to and can be
// called as, without saying which part.
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
