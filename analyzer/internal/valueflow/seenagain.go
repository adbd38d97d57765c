package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What was known at the calls in a function is forgotten once the function has been
// analyzed. If it is needed later, the function is analyzed again, and what is known at
// its calls is kept.

// A moment is what is known before an instruction.
type moment struct {
	block *ssa.BasicBlock
	mem   memory
	now   []summary.Permit
}

// moments has what is known before calls, and before literals are made.
type moments map[ssa.Instruction]moment

// A seenAgain is a function that was analyzed again; it is nil inside if a bound stopped
// that.
type seenAgain struct{ *function }

// again repeats the analysis of a function, once. It returns nil if a bound stops that.
func (p *Package) again(f *ssa.Function) *function {
	if known := p.seenAgain[f]; known != nil {
		return known.function
	}
	if p.seenAgain == nil {
		p.seenAgain = make(map[*ssa.Function]*seenAgain)
	}
	a := &seenAgain{}
	p.seenAgain[f] = a
	if p.bounded[f] || p.failed[f] {
		return nil
	}
	x := p.newFunction(f)
	x.moments = make(moments)
	if sum := x.analyzeSafely(); sum != nil && !x.bounded {
		a.function = x
	}
	return a.function
}

// keepMoment keeps what is known before a call, or before a literal is made, if the
// function is analyzed again.
func (x *function) keepMoment(instr ssa.Instruction) {
	if x.moments == nil {
		return
	}
	switch instr.(type) {
	case ssa.CallInstruction, *ssa.MakeClosure:
		x.moments[instr] = moment{x.block, cloneMemory(x.mem), x.now}
	}
}

// backTo restores what was known before an instruction. It returns false if the function
// never reached the instruction.
func (x *function) backTo(instr ssa.Instruction) bool {
	m, ok := x.moments[instr]
	if !ok {
		return false
	}
	x.block, x.instr, x.mem, x.now = m.block, instr, cloneMemory(m.mem), m.now
	return true
}
