package valueflow

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A package variable is a table if it is a literal of functions, constants, structs of
// these, and values without fields in interfaces, and only its initializer writes it.
// Each element of a table is known: what is registered under "promo" is not what is under
// "phone".

// A tableEntry is what the initializer put into an element: a value, or what it stored at
// an address.
type tableEntry struct {
	val, at ssa.Value
}

// A table has the elements of a variable by their keys or indexes. Other elements are
// zero.
type table map[string]tableEntry

// tables returns the package's tables.
func (p *Package) tables() map[*ssa.Global]table {
	if p.tabulated == nil {
		p.tabulated = p.literalTables()
		if len(p.tabulated) > 0 {
			p.dropWritten(p.tabulated)
		}
	}
	return p.tabulated
}

// literalTables returns the variables that only this package can name and that the
// initializer sets to literals.
func (p *Package) literalTables() map[*ssa.Global]table {
	tables := make(map[*ssa.Global]table)
	for _, b := range p.Pkg.Func("init").Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			if g, ok := st.Addr.(*ssa.Global); ok && p.isHidden(g) {
				if t := literalTable(st); t != nil {
					tables[g] = t
				}
			}
		}
	}
	return tables
}

// isHidden reports whether only this package can name a variable that has no annotation.
func (p *Package) isHidden(g *ssa.Global) bool {
	v, ok := g.Object().(*types.Var)
	return ok && g.Pkg == p.Pkg && (!v.Exported() || p.Pkg.Pkg.Name() == "main") && p.Table.Var(v) == nil
}

// add records an element, if it has a constant key.
func (t table) add(key ssa.Value, e tableEntry) bool {
	c := constantOf(key)
	if c == nil || c.Value == nil || c.Value.Kind() != constant.Int && c.Value.Kind() != constant.String {
		return false
	}
	t[c.Value.ExactString()] = e
	return true
}

// literalTable returns the elements of a literal that is stored only in one variable, nil
// if there is no such literal.
func literalTable(st *ssa.Store) table {
	t := make(table)
	only := func(v ssa.Value) bool {
		return everyUse(v, func(r ssa.Instruction) bool {
			up, ok := r.(*ssa.MapUpdate)
			return r == st || ok && up.Map == v && t.add(up.Key, tableEntry{val: up.Value})
		})
	}
	switch v := st.Val.(type) {
	case *ssa.MakeMap:
		if only(v) {
			return t
		}
	case *ssa.Slice:
		if array := literalArray(v); array != nil && only(v) && t.addAll(array, v) {
			return t
		}
	case *ssa.UnOp:
		if array, ok := v.X.(*ssa.Alloc); ok && isLiteral(array) && only(v) && t.addAll(array, v) {
			return t
		}
	}
	return nil
}

// addAll records the elements of an array, and reports whether the array has no other use
// than to become the table.
func (t table) addAll(array *ssa.Alloc, whole ssa.Instruction) bool {
	return everyUse(array, func(r ssa.Instruction) bool {
		at, ok := r.(*ssa.IndexAddr)
		return r == whole || ok && t.add(at.Index, tableEntry{at: at})
	})
}

// dropWritten removes the variables that anything but their initializer writes, or may
// write.
func (p *Package) dropWritten(tables map[*ssa.Global]table) {
	written := make(map[*ssa.Global]int)
	p.eachVariableUse(func(g *ssa.Global, instr ssa.Instruction) {
		if tables[g] != nil && !readsTable(instr) {
			written[g]++
		}
	})
	for g := range tables {
		if written[g] != 1 {
			delete(tables, g)
		}
	}
}

// eachVariableUse visits each use of a package variable as an operand, in all functions of
// the package, in no particular order of the functions.
func (p *Package) eachVariableUse(visit func(*ssa.Global, ssa.Instruction)) {
	var operands []*ssa.Value
	for _, f := range p.functions {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				operands = instr.Operands(operands[:0])
				for _, o := range operands {
					if g, ok := (*o).(*ssa.Global); ok {
						visit(g, instr)
					}
				}
			}
		}
	}
}

// readsTable reports whether an instruction with a table's variable as an operand only
// reads elements of it.
func readsTable(instr ssa.Instruction) bool {
	switch i := instr.(type) {
	case *ssa.DebugRef:
		return true
	case *ssa.IndexAddr:
		return neverWritten(i)
	case *ssa.UnOp:
		if _, copied := i.Type().Underlying().(*types.Array); copied {
			return true
		}
		return everyUse(i, func(r ssa.Instruction) bool {
			switch r := r.(type) {
			case *ssa.Lookup:
				return r.X == i
			case *ssa.Range:
				return true
			case *ssa.IndexAddr:
				return neverWritten(r)
			case *ssa.Call:
				b, ok := r.Call.Value.(*ssa.Builtin)
				return ok && b.Name() == "len"
			}
			return false
		})
	}
	return false
}

// elementOf returns the element of a table that is read at a constant key; in is the
// table or its address.
func (p *Package) elementOf(in, key ssa.Value) (e tableEntry, ok bool) {
	c := constantOf(key)
	if c == nil || c.Value == nil {
		return e, false
	}
	if load, ok := in.(*ssa.UnOp); ok {
		in = load.X
	}
	g, ok := in.(*ssa.Global)
	if !ok || p.tables()[g] == nil {
		return e, false
	}
	return p.tables()[g][c.Value.ExactString()], true
}

// elementIn returns the element of an array or map whose content is v.
func (x *function) elementIn(v *summary.Value, in, key ssa.Value) *summary.Value {
	if elem, known := x.fromTable(in, key); known {
		return elem
	}
	return x.part(v, element(in, key))
}

// fromTable returns the value of a table's element that is read at a constant key, and
// whether it is known.
func (x *function) fromTable(in, key ssa.Value) (v *summary.Value, ok bool) {
	e, ok := x.elementOf(in, key)
	if !ok {
		return nil, false
	}
	return x.literal(e)
}

// fromTableAt returns what is read at an address in a table's element, and whether it is
// known.
func (x *function) fromTableAt(addr ssa.Value) (v *summary.Value, ok bool) {
	switch a := addr.(type) {
	case *ssa.IndexAddr:
		return x.fromTable(a.X, a.Index)
	case *ssa.FieldAddr:
		if v, ok = x.fromTableAt(a.X); ok {
			v = x.part(v, fieldSel(structField(deref(a.X.Type()), a.Field).Name()))
		}
	}
	return v, ok
}

// literal returns the value of an element, and whether it consists only of functions and
// constants.
func (x *function) literal(e tableEntry) (v *summary.Value, ok bool) {
	switch val := e.val.(type) {
	case nil:
		return x.literalAt(e.at)
	case *ssa.Function, *ssa.Const:
		return x.val(val), true
	case *ssa.ChangeType:
		return x.literal(tableEntry{val: val.X})
	case *ssa.MakeInterface:
		in, ok := x.literal(tableEntry{val: val.X})
		x.concrete(val.X.Type(), val.Type())
		return unnested(boxed(in, val.X.Type()), typeKey(val.X.Type())), ok
	case *ssa.UnOp:
		if a, ok := val.X.(*ssa.Alloc); ok && isLiteral(a) {
			return x.literalAt(a)
		}
	case *ssa.Alloc:
		st, ok := deref(val.Type()).Underlying().(*types.Struct)
		return nil, ok && st.NumFields() == 0 // nothing can be kept there
	}
	return nil, false
}

// literalAt returns what the initializer stored at an address, nil for nothing.
func (x *function) literalAt(at ssa.Value) (v *summary.Value, ok bool) {
	if at == nil {
		return nil, true
	}
	for _, r := range referrers(at) {
		switch r := r.(type) {
		case *ssa.Store:
			if v != nil || r.Addr != at {
				return nil, false
			}
			if v, ok = x.literal(tableEntry{val: r.Val}); !ok {
				return nil, false
			}
		case *ssa.FieldAddr:
			f := structField(deref(at.Type()), r.Field)
			part, ok := x.literalAt(r)
			if !ok || x.Table.Field(f) != nil {
				return nil, false
			}
			v = v.WithKid(fieldSel(f.Name()), part)
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return nil, false
		}
	}
	return v, true
}

// tableFunctions returns the functions in the element of a table that an instruction
// reads.
func (p *Package) tableFunctions(instr ssa.Instruction) []*ssa.Function {
	var e tableEntry
	switch i := instr.(type) {
	case *ssa.Lookup:
		e, _ = p.elementOf(i.X, i.Index)
	case *ssa.Index:
		e, _ = p.elementOf(i.X, i.Index)
	case *ssa.IndexAddr:
		e, _ = p.elementOf(i.X, i.Index)
	}
	return p.functionsOf(e)
}

// functionsOf returns the functions in an element of a table, and the methods of what it
// has in interfaces.
func (p *Package) functionsOf(e tableEntry) []*ssa.Function {
	switch val := e.val.(type) {
	case *ssa.Function:
		return []*ssa.Function{val}
	case *ssa.ChangeType:
		return p.functionsOf(tableEntry{val: val.X})
	case *ssa.UnOp:
		return p.functionsOf(tableEntry{at: val.X})
	case *ssa.MakeInterface:
		return p.ownMethods(val.X.Type())
	}
	if e.at == nil {
		return nil
	}
	var list []*ssa.Function
	for _, r := range referrers(e.at) {
		switch r := r.(type) {
		case *ssa.Store:
			list = slices.Concat(list, p.functionsOf(tableEntry{val: r.Val}))
		case *ssa.FieldAddr:
			list = slices.Concat(list, p.functionsOf(tableEntry{at: r}))
		}
	}
	return list
}
