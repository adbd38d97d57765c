package valueflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A regular expression with a constant pattern says no more of a contact than a
// comparison with a constant does: that it is well formed. The same holds for a table of
// constants, unless these look like contacts: a lookup in it compares the contact with
// each of them.

// constantPattern reports whether a value is a regular expression compiled from a
// constant, or is read from a package variable that is set to one where it is declared
// and nowhere else.
func (p *Package) constantPattern(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		g, ok := v.X.(*ssa.Global)
		return ok && p.constantVariables()[g]
	case *ssa.Extract:
		return p.constantPattern(v.Tuple)
	case *ssa.Call:
		f := v.Call.StaticCallee()
		return f != nil && compilesPattern(f) && isConstant(v.Call.Args[0], 0)
	}
	return false
}

func compilesPattern(f *ssa.Function) bool {
	switch functionKey(f) {
	case "regexp.MustCompile", "regexp.Compile", "regexp.MustCompilePOSIX", "regexp.CompilePOSIX":
		return true
	}
	return false
}

// constantTable reports whether a map or slice is a literal of constants, or is read from
// a package variable that is set to one where it is declared, and is never changed.
func (p *Package) constantTable(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		g, ok := v.X.(*ssa.Global)
		return ok && p.constantVariables()[g]
	case *ssa.MakeMap:
		for _, r := range referrers(v) {
			switch r := r.(type) {
			case *ssa.MapUpdate:
				if r.Map != v || isData(r.Key) {
					return false
				}
			case *ssa.Lookup, *ssa.Range, *ssa.DebugRef:
			case *ssa.Store:
				if _, ok := r.Addr.(*ssa.Global); !ok {
					return false
				}
			default:
				return false
			}
		}
		return true
	}
	return constantElements(v)
}

// isUnset reports whether a value is read from a local variable, or a part of one, to
// which nothing is ever written: it is the zero value.
func isUnset(v ssa.Value) bool {
	a, ok := variableOfRead(v).(*ssa.Alloc)
	return ok && neverWritten(a)
}

// isUnsetVariable is isUnset for package variables.
func (p *Package) isUnsetVariable(v ssa.Value) bool {
	g, ok := variableOfRead(v).(*ssa.Global)
	if !ok || g.Object() == nil || g.Object().Exported() || g.Pkg != p.Pkg {
		return false
	}
	p.constantVariables()
	return p.written[g] == 0
}

// variableOfRead returns the address of the variable from which, or from a field of
// which, a value is read; nil if there is none.
func variableOfRead(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	return outsideFields(load.X)
}

// neverWritten reports whether an address, and the addresses of fields there, are only
// used to read.
func neverWritten(addr ssa.Value) bool {
	return everyUse(addr, func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.UnOp:
			return r.Op == token.MUL
		case *ssa.FieldAddr:
			return neverWritten(r)
		}
		return false
	})
}

// constantVariables returns the package's variables that only ever hold one regular
// expression with a constant pattern, or one table of constants.
func (p *Package) constantVariables() map[*ssa.Global]bool {
	if p.fixed != nil {
		return p.fixed
	}
	p.fixed = make(map[*ssa.Global]bool)
	p.written = make(map[*ssa.Global]int)
	for _, f := range p.functions {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				p.noteConstant(instr)
			}
		}
	}
	for g := range p.fixed {
		if p.written[g] != 1 {
			delete(p.fixed, g)
		}
	}
	return p.fixed
}

// noteConstant records what an instruction does with package variables.
func (p *Package) noteConstant(instr ssa.Instruction) {
	if load, ok := instr.(*ssa.UnOp); ok {
		if g, ok := load.X.(*ssa.Global); ok {
			if changes(load) {
				p.written[g]++
			}
			return
		}
	}
	if f, ok := instr.(*ssa.FieldAddr); ok && neverWritten(f) {
		return
	}
	for _, o := range instr.Operands(nil) {
		if g, ok := (*o).(*ssa.Global); ok {
			p.written[g]++
		}
	}
	if st, ok := instr.(*ssa.Store); ok {
		if g, ok := st.Addr.(*ssa.Global); ok && (p.constantPattern(st.Val) || g.Object() != nil && !g.Object().Exported() && p.constantTable(st.Val)) {
			p.fixed[g] = true
		}
	}
}

// changes reports whether a table read from a variable is changed.
func changes(table *ssa.UnOp) bool {
	for _, r := range referrers(table) {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			return true
		case *ssa.IndexAddr:
			for _, rr := range referrers(r) {
				if st, ok := rr.(*ssa.Store); ok && st.Addr == r {
					return true
				}
			}
		case *ssa.Call:
			if b, ok := r.Call.Value.(*ssa.Builtin); ok && b.Name() != "len" {
				return true
			}
		}
	}
	return false
}
