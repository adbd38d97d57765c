package valueflow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// What append returns is new memory to the analysis: where it is not, the list that was
// appended to is seldom used again. But who cuts a list or array down, as in buf[:0], and
// appends to that, fills it.

// filledBy returns the slice expression that leaves room behind its end, if a list that is
// appended to is one, or began as one; nil if it did not.
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

// fillInPlace writes what was appended to a list into the memory that was cut down to it.
func (x *function) fillInPlace(to ssa.Value, added *summary.Value) {
	if added.Empty() {
		return
	}
	if s := filledBy(to, make(map[ssa.Value]bool)); s != nil {
		x.store(x.val(s.X), []summary.Sel{selElem}, added, true)
	}
}

// appendsTo returns the argument that a function of the standard library appends its
// result to: a hash its sum, strconv and fmt a text.
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
