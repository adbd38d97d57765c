package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Elements of arrays, slices and maps that the function made itself are told apart where
// their indexes or keys are constants, as in the columns of a row, or payload["name"].
// The element without a name stands for all others; reading it reads all, and writing it
// writes all.

// maxNamed bounds how many elements of one value are told apart.
const maxNamed = 32

// element returns the step to an element. It has a name if the index is constant and in
// is a map, or known to begin where its array does.
func element(in, index ssa.Value) summary.Sel {
	c, ok := index.(*ssa.Const)
	if !ok || c.Value == nil || !fromStart(in) {
		return selElem
	}
	switch c.Value.Kind() {
	case constant.Int, constant.String:
		return summary.Sel{Kind: summary.Elem, Name: c.Value.ExactString()}
	}
	return selElem
}

// fromStart reports whether v is an array, slice or map whose first element is known to
// be that of the memory behind it.
func fromStart(v ssa.Value) bool {
	switch t := v.Type().Underlying().(type) {
	case *types.Map, *types.Array:
		return true
	case *types.Pointer:
		_, converted := v.(*ssa.SliceToArrayPointer)
		_, loaded := v.(*ssa.UnOp)
		_, array := t.Elem().Underlying().(*types.Array)
		return array && !converted && !loaded
	}
	switch v := v.(type) {
	case *ssa.MakeSlice:
		return true
	case *ssa.Slice:
		return (v.Low == nil || isZero(v.Low)) && fromStart(v.X)
	}
	return false
}

func isZero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && constant.Compare(c.Value, token.EQL, constant.MakeInt64(0))
}

// kid returns the content of a part if v has a Kid, or Kids, for it.
func (x *function) kid(v *summary.Value, sel summary.Sel) (*summary.Value, bool) {
	if sel.Kind != summary.Elem {
		return v.Kid(sel)
	}
	if sel.Name != "" {
		if k, ok := v.Kid(sel); ok {
			return k, true
		}
		return v.Kid(selElem)
	}
	if v == nil {
		return nil, false
	}
	all, found := v.Kid(selElem)
	named := false
	for _, k := range v.Kids {
		if !toldApart(k) {
			continue
		}
		if !found && !named {
			all = x.project(v, selElem)
		}
		named = true
		all = summary.Join(all, k.Value, x.project)
	}
	return all, found || named
}

// ofOwned returns the step to an element at a place in memory: elements of memory that
// callers made are not told apart.
func ofOwned(o *summary.Object, sel summary.Sel) summary.Sel {
	if o.Sym != nil && sel.Kind == summary.Elem {
		return selElem
	}
	return sel
}

// setElement writes an element, and those that may be the same one.
func (x *function) setElement(old *summary.Value, sel summary.Sel, rest []summary.Sel, v *summary.Value, weak bool) *summary.Value {
	if sel.Name == "" {
		return x.setAny(old, rest, v)
	}
	if _, known := old.Kid(sel); !known && named(old) >= maxNamed {
		return x.setOther(old, rest, v) // to none of the elements that are told apart
	}
	part, _ := x.kid(old, sel)
	if part == nil {
		part = x.part(old, sel)
	}
	return old.WithKid(sel, x.set(part, rest, v, weak))
}

// setOther writes an element that is not told apart from others.
func (x *function) setOther(old *summary.Value, rest []summary.Sel, v *summary.Value) *summary.Value {
	part, ok := old.Kid(selElem)
	if !ok {
		part = x.project(old, selElem)
	}
	return old.WithKid(selElem, x.set(part, rest, v, true))
}

// setAny writes an element that may be any.
func (x *function) setAny(old *summary.Value, rest []summary.Sel, v *summary.Value) *summary.Value {
	out := x.setOther(old, rest, v)
	for _, k := range out.Kids {
		if toldApart(k) {
			out = out.WithKid(k.Sel, x.set(k.Value, rest, v, true))
		}
	}
	return out
}

// toldApart reports whether a part is an element with a constant index or key.
func toldApart(k summary.Kid) bool { return k.Sel.Kind == summary.Elem && k.Sel.Name != "" }

func named(v *summary.Value) int {
	n := 0
	if v != nil {
		for _, k := range v.Kids {
			if toldApart(k) {
				n++
			}
		}
	}
	return n
}
