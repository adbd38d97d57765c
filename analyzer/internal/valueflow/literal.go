package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// maxAddress bounds how many steps of an address are examined.
const maxAddress = 4

// fillsLiteral reports whether an instruction stores a constant into a composite literal,
// or into what the initializer fills, or computes an address only for that. Such a store
// overwrites nothing, and says nothing of anybody's data. Any other store might: it
// forgets what was there, and whether it happened may be an answer.
func (x *function) fillsLiteral(instr ssa.Instruction, depth int) bool {
	switch i := instr.(type) {
	case *ssa.Store:
		c, ok := i.Val.(*ssa.Const)
		return ok && c.Value != nil && (x.isInitializer(x.f) || x.inLiteral(i.Addr, 0))
	case *ssa.FieldAddr, *ssa.IndexAddr:
		users := referrers(i.(ssa.Value))
		return len(users) == 1 && depth < maxAddress && x.fillsLiteral(users[0], depth+1)
	}
	return false
}

// isLiteral reports whether a variable is that of a composite literal of a struct or
// array.
func isLiteral(a *ssa.Alloc) bool { return a.Comment == "complit" }

// inLiteral reports whether an address is that of a part of a composite literal, and the
// only address of that part.
func (x *function) inLiteral(addr ssa.Value, depth int) bool {
	switch a := addr.(type) {
	case *ssa.Alloc:
		return depth > 0 && a.Block() == x.block && (isLiteral(a) || a.Comment == "slicelit")
	case *ssa.IndexAddr:
		_, isConst := a.Index.(*ssa.Const)
		return isConst && depth < maxAddress && x.inLiteral(a.X, depth+1)
	case *ssa.FieldAddr:
		once := !slices.ContainsFunc(referrers(a.X), func(u ssa.Instruction) bool {
			other, ok := u.(*ssa.FieldAddr)
			return ok && other != a && other.Field == a.Field
		})
		return once && depth < maxAddress && x.inLiteral(a.X, depth+1)
	}
	return false
}
