package valueflow

import (
	"golang.org/x/tools/go/ssa"
)

// A regular expression whose pattern is a constant says no more of a contact
// than a comparison with a constant does: that it is well formed.

// constantPattern reports whether a value is a regular expression compiled from
// a constant, or is read from a package variable that is set to one where it is
// declared and nowhere else.
func (p *Package) constantPattern(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		g, ok := v.X.(*ssa.Global)
		return ok && p.patternVariables()[g]
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

// patternVariables returns the package's variables that hold nothing but one
// regular expression with a constant pattern.
func (p *Package) patternVariables() map[*ssa.Global]bool {
	if p.patterns != nil {
		return p.patterns
	}
	p.patterns = make(map[*ssa.Global]bool)
	uses := make(map[*ssa.Global]int) // other than reading it
	for _, f := range p.functions {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				p.notePattern(instr, uses)
			}
		}
	}
	for g := range p.patterns {
		if uses[g] != 1 {
			delete(p.patterns, g)
		}
	}
	return p.patterns
}

func (p *Package) notePattern(instr ssa.Instruction, uses map[*ssa.Global]int) {
	if load, ok := instr.(*ssa.UnOp); ok {
		if _, ok := load.X.(*ssa.Global); ok {
			return
		}
	}
	for _, o := range instr.Operands(nil) {
		if g, ok := (*o).(*ssa.Global); ok {
			uses[g]++
		}
	}
	if st, ok := instr.(*ssa.Store); ok {
		if g, ok := st.Addr.(*ssa.Global); ok && p.constantPattern(st.Val) {
			p.patterns[g] = true
		}
	}
}
