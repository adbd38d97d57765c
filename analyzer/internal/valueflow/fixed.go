package valueflow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Comparing a contact with each element of a table of constants is comparing it with
// constants: the domains of free mail, the prefixes of countries.

// maxFixed bounds the steps from a value to the table from which it is read.
const maxFixed = 8

// isFixed reports whether a value is a constant, a zero value, an element of a table of
// constants, or computed from those alone.
func (p *Package) isFixed(v ssa.Value) bool {
	return isConstant(v, 0) || p.isUnsetVariable(v) || p.fixedElement(v, 0)
}

// fixedElement reports whether a value is an element of a table of constants, or computed
// from such elements and constants.
func (p *Package) fixedElement(v ssa.Value, depth int) bool {
	if depth > maxFixed {
		return false
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return p.fixedElement(v.X, depth+1)
	case *ssa.ChangeType:
		return p.fixedElement(v.X, depth+1)
	case *ssa.BinOp:
		fixed := func(v ssa.Value) bool { return isConstant(v, 0) || p.fixedElement(v, depth+1) }
		return fixed(v.X) && fixed(v.Y)
	case *ssa.Field:
		return p.fixedElement(v.X, depth+1)
	case *ssa.Index:
		return ofConstants(v.X)
	case *ssa.UnOp:
		return v.Op == token.MUL && p.fixedPlace(v.X, depth+1)
	case *ssa.Extract: // the key of a map
		next, ok := v.Tuple.(*ssa.Next)
		if !ok || v.Index != 1 || next.IsString {
			return false
		}
		over, ok := next.Iter.(*ssa.Range)
		return ok && p.constantTable(over.X)
	}
	return false
}

// fixedPlace reports whether an address is that of an element of a table of constants, or
// of a part of an element.
func (p *Package) fixedPlace(addr ssa.Value, depth int) bool {
	if depth > maxFixed {
		return false
	}
	switch a := addr.(type) {
	case *ssa.FieldAddr:
		return p.fixedPlace(a.X, depth+1)
	case *ssa.IndexAddr:
		return p.constantTable(a.X) || constantLiteral(a.X)
	case *ssa.Alloc: // the loop variable
		v := copiedFrom(a)
		return v != nil && !slices.ContainsFunc(referrers(a), holdsData) && p.fixedElement(v, depth+1)
	}
	return false
}
