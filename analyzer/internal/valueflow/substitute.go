package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What a table has for a single character or byte is no answer: the table spells the
// character in another way, as hexadecimal digits and the tables of checksums do, or says
// of what kind it is.

// spelled returns the labels of what a table has at an index, and true if it is a table
// of characters. There are none if the table says of what kind a character is.
func (x *function) spelled(i ssa.Instruction, table, at ssa.Value) ([]*summary.Label, bool) {
	if !isCharacter(at) || !isOwnTable(table, 0) {
		return nil, false
	}
	elem, ok := tableElement(table.Type()).Underlying().(*types.Basic)
	if !ok {
		return nil, false
	}
	if elem.Info()&types.IsBoolean != 0 {
		return nil, true
	}
	step := summary.Step{Pos: i.Pos(), Text: "spelled by a table"}
	return summary.MapLabels(x.itself(x.val(at)), func(l *summary.Label) *summary.Label { return l.Via(step) }), true
}

// isCharacter reports whether an index is a byte or rune, perhaps converted.
func isCharacter(at ssa.Value) bool {
	for {
		c, ok := at.(*ssa.Convert)
		if !ok {
			break
		}
		at = c.X
	}
	b, ok := at.Type().Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Uint8 || b.Kind() == types.Int32)
}

// isOwnTable reports whether a table is a constant, a variable of the package, or made by
// the function: not data that was passed to it.
func isOwnTable(table ssa.Value, depth int) bool {
	if depth > maxAddress {
		return false
	}
	switch t := table.(type) {
	case *ssa.Const, *ssa.Global, *ssa.Alloc, *ssa.MakeMap:
		return true
	case *ssa.UnOp:
		return isOwnTable(t.X, depth+1)
	case *ssa.Slice:
		return isOwnTable(t.X, depth+1)
	}
	return false
}

// tableElement returns the type of the elements of a table.
func tableElement(t types.Type) types.Type {
	switch t := deref(t).Underlying().(type) {
	case *types.Map:
		return t.Elem()
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	}
	return types.Typ[types.Byte] // of a string
}
