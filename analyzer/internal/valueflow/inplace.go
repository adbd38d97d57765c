package valueflow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// To the analysis, append returns new memory: where it does not, the list that was
// appended to is seldom used again. But code that cuts a list or array down, as in
// buf[:0], and appends to that, fills it in place.

// filledBy returns the slice expression with room behind its end that v is, or began as;
// nil if there is none.
func filledBy(v ssa.Value, seen map[ssa.Value]bool) *ssa.Slice {
	if seen[v] {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Slice:
		if v.High != nil && v.Max == nil {
			return v
		}
	case *ssa.Phi:
		seen[v] = true
		for _, e := range v.Edges {
			if s := filledBy(e, seen); s != nil {
				return s
			}
		}
	case *ssa.Call:
		seen[v] = true
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return filledBy(v.Call.Args[0], seen)
		}
	}
	return nil
}

// fillInPlace writes what was appended to a list into the memory from which the list was
// cut.
func (x *function) fillInPlace(to ssa.Value, added *summary.Value) {
	if added.Empty() {
		return
	}
	if s := filledBy(to, make(map[ssa.Value]bool)); s != nil {
		x.store(x.val(s.X), []summary.Sel{selElem}, added, true)
	}
}

// appendsTo returns the argument to which a standard library function appends its result,
// as a hash appends its sum, or strconv and fmt a text.
func appendsTo(i *ssa.Call) ssa.Value {
	fn := i.Call.Method
	if f := i.Call.StaticCallee(); f != nil {
		fn, _ = f.Object().(*types.Func)
	}
	if fn == nil || fn.Name() != "Sum" && !strings.HasPrefix(fn.Name(), "Append") || fn.Pkg() == nil || !model.Modelled(fn.Pkg().Path()) {
		return nil
	}
	for _, a := range i.Call.Args {
		if types.Identical(a.Type(), i.Type()) {
			return a
		}
	}
	return nil
}
