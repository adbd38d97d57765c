package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A literal that is only called, or only handed to functions, runs there. It may be
// permitted there, by a guard that the literal does not know. So what reaches a sink
// inside the literal is reported at the call of it, or at the call that it is handed to,
// as is what the literal captured. If no such call is known, it is reported in the
// literal.

// handedOn reports whether f is a literal that is only called or passed as an argument.
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

// isHanded reports whether an instruction passes a value to a call, converted to whatever
// type, or calls it.
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

// elsewhere reports whether callers report l, so that this function must not.
func (x *function) elsewhere(l *summary.Label) bool {
	return x.handed && l.Implied && l.Base != nil && l.Base.Root.Kind == summary.Param
}

// A callIn is a call in a function.
type callIn struct {
	caller *ssa.Function
	instr  ssa.Instruction
}

// A knowledge says how much is known of the arguments of a call.
type knowledge uint8

const (
	argsKnown   knowledge = iota
	argsUnknown           // nothing, and they may hold contacts
	argsLater             // as above, and the caller keeps the literal or returns it, so it knows nothing
)

// calls records that a literal of the package is called, and whether its arguments are
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

// foundByCallers reports whether the callers of a literal report what reaches sinks in
// it.
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

// foundInItself returns a literal's summary for importers, without the uses that were
// reported in the literal because no call of it is known here.
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
