package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
)

// A function that is given somebody may return the same person, as one that fills in what is
// missing does, or somebody else, as one that looks for a partner does. A function that is given
// a name may return the name in another form, or the name of somebody else.

// maxHandedBack bounds how many calls are followed into functions that return what they are given.
const maxHandedBack = 3

// handedBack returns the number of the parameter of which a function always returns the value or
// a copy; -1 if there is none. A function may also return nil or an empty value.
func handedBack(fn *ssa.Function) int {
	return alwaysFrom(fn, copyOf)
}

// alwaysFrom returns the number of the parameter from which the first result of a function always
// comes, by an opinion of where a value comes from; -1 if there is none.
func alwaysFrom(fn *ssa.Function, origin func(ssa.Value) ssa.Value) int {
	found := -1
	for _, b := range fn.Blocks {
		ret, ok := last(b).(*ssa.Return)
		if !ok || b == fn.Recover || len(ret.Results) == 0 || constantOf(ret.Results[0]) != nil {
			continue
		}
		p, ok := origin(ret.Results[0]).(*ssa.Parameter)
		if !ok {
			return -1
		}
		i := slices.Index(fn.Params, p)
		if found >= 0 && i != found {
			return -1
		}
		found = i
	}
	return found
}

// copyOf returns the value of which a register is a copy, or to a copy of which it points, and
// other registers as they are.
func copyOf(v ssa.Value) ssa.Value {
	for range maxWhich {
		switch t := v.(type) {
		case *ssa.UnOp:
			if _, ok := t.X.(*ssa.Alloc); !ok && !isStruct(t.Type()) {
				return v
			}
			v = t.X
		case *ssa.Alloc:
			from := copiedFrom(t)
			if from == nil {
				return v
			}
			v = from
		default:
			return v
		}
	}
	return v
}

// relates reports whether a call may return somebody else than whom it is given: both are of one
// type. Who is found in a list is not told by the list.
func relates(sig *types.Signature, args []ssa.Value) bool {
	if sig.Results().Len() == 0 || !standsForSomebody(sig.Results().At(0).Type()) {
		return false
	}
	t := annot.Element(sig.Results().At(0).Type())
	return slices.ContainsFunc(args, func(a ssa.Value) bool { return types.Identical(deref(a.Type()), t) })
}

// whichKey spells a value by which something is found. The name that a function returns for
// another name is spelled as a step to somebody else, unless the function only changes its form.
func whichKey(v ssa.Value, depth int) string {
	spelled := which(v, depth)
	of := v
	if e, ok := v.(*ssa.Extract); ok && e.Index == 0 {
		of = e.Tuple
	}
	call, ok := of.(*ssa.Call)
	if !ok || !isScalar(v.Type()) {
		return spelled
	}
	if fn := call.Call.StaticCallee(); fn != nil && len(fn.Blocks) > 0 && !keepsName(fn, 0) {
		spelled += toOther
	}
	return spelled
}

// keepsName reports whether a function returns the text or number that it is given, in whatever
// form.
func keepsName(fn *ssa.Function, depth int) bool {
	return alwaysFrom(fn, func(v ssa.Value) ssa.Value {
		for range maxHandedBack {
			v = nameIn(v, 0)
			call, ok := v.(*ssa.Call)
			if !ok || len(call.Call.Args) != 1 || depth >= maxHandedBack {
				return v
			}
			if inner := call.Call.StaticCallee(); inner == nil || !keepsName(inner, depth+1) {
				return v
			}
			v = call.Call.Args[0]
		}
		return v
	}) >= 0
}
