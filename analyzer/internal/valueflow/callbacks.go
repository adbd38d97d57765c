package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A literal that is handed to a function, and to nothing else, runs where that function
// calls it. There it may be permitted, behind a guard that the literal knows nothing
// of. So what reaches a sink in it is found at the call that the literal is handed to,
// as what it captured is; and in itself, if no such call is known.

// handedOn reports whether a function is a literal that only is an argument of calls.
func handedOn(f *ssa.Function) bool {
	parent := f.Parent()
	if parent == nil {
		return false
	}
	found := false
	for _, b := range parent.Blocks {
		for _, instr := range b.Instrs {
			if m, ok := instr.(*ssa.MakeClosure); ok && m.Fn == f {
				if !onlyArgument(m) {
					return false
				}
				found = true
				continue
			}
			if !refersTo(instr, f) {
				continue
			}
			if !isHanded(instr, f) {
				return false
			}
			found = true
		}
	}
	return found
}

func refersTo(instr ssa.Instruction, v ssa.Value) bool {
	for _, op := range instr.Operands(nil) {
		if *op == v {
			return true
		}
	}
	return false
}

func onlyArgument(v ssa.Value) bool {
	return len(*v.Referrers()) > 0 && everyUse(v, func(r ssa.Instruction) bool { return isHanded(r, v) })
}

// isHanded reports whether an instruction calls a function with a value, as which
// type ever.
func isHanded(instr ssa.Instruction, v ssa.Value) bool {
	switch instr := instr.(type) {
	case *ssa.ChangeType:
		return onlyArgument(instr)
	case *ssa.Call:
		return instr.Call.Value != v
	}
	return false
}

// elsewhere reports whether callers find what a label says, and not the function itself.
func (x *function) elsewhere(l *summary.Label) bool {
	return x.handed && l.Implied && l.Base != nil && l.Base.Root.Kind == summary.Param
}

// calls notes that a literal of the package is called, and whether what it is given is
// known.
func (x *function) calls(sum *summary.Summary, args []*summary.Value) {
	f := x.functions[sum.Key]
	if f == nil || f.Parent() == nil {
		return
	}
	known := true
	for i, p := range f.Params {
		if isEmptyInterface(p.Type()) || x.mayHoldSources(p.Type()) {
			known = known && i < len(args) && !args[i].Empty()
		}
	}
	if x.callers[f] == nil {
		x.callers[f] = make(map[*ssa.Function]bool)
	}
	x.callers[f][x.f] = known
}

// foundByCallers reports whether those who call a literal find what reaches sinks in it.
func (p *Package) foundByCallers(f *ssa.Function) bool {
	for caller, known := range p.callers[f] {
		if !known || p.bounded[caller] || p.failed[caller] {
			return false
		}
	}
	return len(p.callers[f]) > 0
}
