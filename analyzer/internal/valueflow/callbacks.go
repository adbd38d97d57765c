package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A literal that is handed to a function or called, and nothing else, runs where that is
// done. There it may be permitted, behind a guard that the literal knows nothing of. So
// what reaches a sink in it is found at the call of it, or the one that it is handed to,
// as what it captured is; and in itself, if no such call is known.

// handedOn reports whether a function is a literal that only is called or an argument of
// calls.
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
	return len(referrers(v)) > 0 && everyUse(v, func(r ssa.Instruction) bool { return isHanded(r, v) })
}

// isHanded reports whether an instruction calls a function with a value, as which type
// ever, or calls the value.
func isHanded(instr ssa.Instruction, v ssa.Value) bool {
	switch instr := instr.(type) {
	case *ssa.ChangeType:
		return onlyArgument(instr)
	case *ssa.Call:
		return true
	case *ssa.Go, *ssa.Defer:
		return isCalled(instr, v)
	}
	return false
}

// elsewhere reports whether callers find what a label says, and not the function itself.
func (x *function) elsewhere(l *summary.Label) bool {
	return x.handed && l.Implied && l.Base != nil && l.Base.Root.Kind == summary.Param
}

// A callIn is a call in a function.
type callIn struct {
	caller *ssa.Function
	instr  ssa.Instruction
}

// A knowledge says what is known of the arguments of a call.
type knowledge uint8

const (
	argsKnown   knowledge = iota
	argsUnknown           // nothing, of one that may hold contacts
	argsLater             // as above, by a function that keeps the literal or returns it: it knows nothing
)

// calls notes that a literal of the package is called, and whether what it is given is
// known.
func (x *function) calls(s callSite, sum *summary.Summary, args []*summary.Value) {
	f := x.functions[sum.Key]
	if f == nil || f.Parent() == nil {
		return
	}
	g := argsKnown
	for i, p := range f.Params {
		if isEmptyInterface(p.Type()) || x.mayHoldSources(p.Type()) {
			switch {
			case i < len(args) && !args[i].Empty():
			case s.depth > 0:
				g = argsLater
			default:
				g = argsUnknown
			}
		}
	}
	if x.callers[f] == nil {
		x.callers[f] = make(map[callIn]knowledge)
	}
	x.callers[f][callIn{x.f, x.instr}] = g
}

// foundByCallers reports whether those who call a literal find what reaches sinks in it.
func (p *Package) foundByCallers(f *ssa.Function) bool {
	knows := make(map[*ssa.Function]bool)
	for call, g := range p.callers[f] {
		if g == argsUnknown || p.bounded[call.caller] || p.failed[call.caller] {
			return false
		}
		knows[call.caller] = knows[call.caller] || g == argsKnown
	}
	for _, k := range knows {
		if !k {
			return false
		}
	}
	return len(knows) > 0
}

// foundInItself returns a literal's summary for importers, which are not to find again
// what was found in it since no call of it is known here.
func (p *Package) foundInItself(f *ssa.Function) *summary.Summary {
	key := functionKey(f)
	sum := p.abroad[key]
	if sum == nil {
		sum = p.own[key]
	}
	x := &function{Package: p}
	told := *sum
	told.Sinks = nil
	for _, u := range sum.Sinks {
		c := *u
		c.Labels = summary.MapLabels(u.Labels, func(l *summary.Label) *summary.Label {
			if l.Source != nil {
				return l
			}
			return x.seen(l)
		})
		told.Sinks = append(told.Sinks, &c)
	}
	return &told
}
