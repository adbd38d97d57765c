package valueflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// The sketch of a program, or a program without its database, has stubs that return an
// account with nothing in it: func load(id string) *Account { return &Account{ID: id} }.
// Code that reads a contact of such an account and passes it on is meant for accounts
// that have one, so the read counts as a source. It does not if something was put into
// the field, even a constant, or if the account copies fields of another one and leaves
// out the contact.

// stubs returns a bit mask of the results that are an annotated struct, a pointer to one,
// or a list of them, without a contact in it.
func (x *function) stubs() int {
	if !x.Table.HasSources() || x.aside() {
		return 0
	}
	bits := 0
	for i := range min(x.f.Signature.Results().Len(), 16) {
		t := x.f.Signature.Results().At(i).Type()
		if _, ok := annot.Element(t).Underlying().(*types.Struct); !ok || len(x.sourcesIn(t, true)) == 0 {
			continue
		}
		returns, stub := 0, true
		for _, b := range x.f.Blocks {
			if ret, ok := last(b).(*ssa.Return); ok && b != x.f.Recover {
				returns++
				stub = stub && x.isHollowLiteral(ret.Results[i], 0)
			}
		}
		if stub && returns > 0 {
			bits |= 1 << i
		}
	}
	return bits
}

// isHollowLiteral reports whether a value is a literal without contacts, or nothing.
func (x *function) isHollowLiteral(v ssa.Value, depth int) bool {
	if depth > maxImplied {
		return false
	}
	hollow := func(v ssa.Value) bool { return x.isHollowLiteral(v, depth+1) }
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.UnOp:
		a, ok := v.X.(*ssa.Alloc)
		return ok && v.Op == token.MUL && x.isHollowStruct(a)
	case *ssa.Alloc:
		return x.isHollowStruct(v)
	case *ssa.Phi:
		return !slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return !hollow(e) })
	case *ssa.Slice:
		array := literalArray(v)
		return array != nil && !slices.ContainsFunc(elementsOf(array), func(e ssa.Value) bool { return !hollow(e) })
	}
	return false
}

// isHollowStruct reports whether a struct is made of texts and numbers, with none of its
// contacts set.
func (x *function) isHollowStruct(a *ssa.Alloc) bool {
	st, ok := deref(a.Type()).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for _, r := range referrers(a) {
		switch r := r.(type) {
		case *ssa.Return, *ssa.DebugRef, *ssa.UnOp:
		case *ssa.Store:
			if r.Addr == a {
				return false // a copy
			}
		case *ssa.FieldAddr:
			val, ok := storedIn(r, referrers(r))
			if _, of := readField(val); !ok || val != nil && of != nil && types.Identical(of.Underlying(), st) {
				return false
			}
			if f := st.Field(r.Field); val != nil && (x.Table.Field(f.Origin()) != nil || len(x.sourcesIn(f.Type(), true)) > 0) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// ofStub returns the label of an annotated field that is read from the result of a stub.
func (x *function) ofStub(read, of ssa.Value, f *types.Var) *summary.Value {
	if f == nil || !x.Table.HasSources() || x.aside() || len(x.now) > 0 || !isBasic(f.Type()) || x.isFlag(f) {
		return nil
	}
	src := x.Table.Field(f.Origin())
	if src == nil || !x.fromStub(of, 0) || onlyCompared(read) || !x.leavesOpen(x.val(of), f) {
		return nil
	}
	return summary.OfLabels([]*summary.Label{x.sourceLabel(src, structOf(x.baseOf(x.val(of))))})
}

// fromStub reports whether a struct, or a pointer to one, is the result of a stub or an
// element of it.
func (x *function) fromStub(v ssa.Value, depth int) bool {
	if depth > maxImplied {
		return false
	}
	from := func(v ssa.Value) bool { return x.fromStub(v, depth+1) }
	switch v := v.(type) {
	case *ssa.Call:
		return x.returnsStub(v, 0)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return x.returnsStub(call, v.Index)
		}
	case *ssa.Alloc:
		if only := copiedFrom(v); only != nil {
			return from(only)
		}
	case *ssa.UnOp:
		return v.Op == token.MUL && from(v.X)
	case *ssa.IndexAddr:
		return from(v.X)
	}
	return false
}

func (x *function) returnsStub(call *ssa.Call, result int) bool {
	f := call.Call.StaticCallee()
	if f == nil {
		return false
	}
	sum := x.summaryOf(functionKey(f))
	return sum != nil && sum.Stubs>>result&1 != 0
}

// onlyCompared reports whether a register is used only in comparisons.
func onlyCompared(v ssa.Value) bool {
	return !slices.ContainsFunc(referrers(v), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.BinOp:
			_, compares := negated[r.Op]
			return !compares
		case *ssa.DebugRef:
			return false
		}
		return true
	})
}

// leavesOpen reports whether nothing says what is in a field of a struct, or of the
// structs to which a pointer refers.
func (x *function) leavesOpen(of *summary.Value, f *types.Var) bool {
	open := func(st *summary.Value) bool {
		_, set := st.Kid(fieldSel(f.Name()))
		return !set
	}
	switch {
	case of.Empty():
		return true
	case len(of.Alias)+len(of.Labels)+len(of.Dyn) > 0:
		return false
	case len(of.Ptrs) == 0:
		return open(of)
	}
	return !slices.ContainsFunc(of.Ptrs, func(l summary.Loc) bool {
		return l.Object.Sym != nil || !open(x.at(x.content(l.Object), l.Path))
	})
}
