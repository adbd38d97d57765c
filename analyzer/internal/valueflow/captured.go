package valueflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A variable that a function literal captures is memory that the literal refers to. A
// callee about which nothing is known may change what its arguments refer to, but a
// captured variable only if the literal writes to it. Most literals only read what they
// capture. Without this distinction, a service that hands literals to an interface of its
// own would be another service after each such call.

// readOnly reports whether a variable is written only by the function that declares it,
// in its own code.
func readOnly(variable *ssa.Alloc) bool {
	return variable.Heap && everyUse(variable, func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.Store:
			return r.Addr == variable && r.Val != variable
		case *ssa.FieldAddr:
			return everyUse(r, func(part ssa.Instruction) bool {
				s, ok := part.(*ssa.Store)
				return isLoad(part) || ok && s.Addr == r && s.Val != r
			})
		}
		return reads(r, variable)
	})
}

// reads reports whether an instruction only reads what an address refers to, or captures
// it for a literal that only reads it.
func reads(r ssa.Instruction, at ssa.Value) bool {
	switch r := r.(type) {
	case *ssa.FieldAddr:
		return everyUse(r, isLoad)
	case *ssa.MakeClosure:
		return onlyRead(r, at)
	}
	return isLoad(r)
}

// onlyRead reports whether a closure only reads a variable that it captures.
func onlyRead(c *ssa.MakeClosure, at ssa.Value) bool {
	for i, b := range c.Bindings {
		if b != at {
			continue
		}
		inner := c.Fn.(*ssa.Function).FreeVars[i]
		if !everyUse(inner, func(r ssa.Instruction) bool { return reads(r, inner) }) {
			return false
		}
	}
	return true
}

func isLoad(instr ssa.Instruction) bool {
	u, ok := instr.(*ssa.UnOp)
	return ok && u.Op == token.MUL
}
