package valueflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A variable that a function literal captures is memory that the literal refers to. Who
// is handed the literal, and is not known, may change what it refers to; but a variable
// only if the literal does. Most only read what they capture: without the difference, a
// service that hands literals to an interface of its own is another service after each
// such call.

// readOnly reports whether a variable is written by the function that declares it, in
// its own code, and by nobody else.
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

// reads reports whether an instruction reads what an address refers to, or captures it
// for a literal that does no more.
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
