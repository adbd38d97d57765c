package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// callees returns the functions of this package that f refers to: those it
// calls, makes closures of, hands on as values, or puts into interfaces with
// the type whose methods they are.
func (p *Package) callees(f *ssa.Function) []*ssa.Function {
	var out []*ssa.Function
	seen := make(map[*ssa.Function]bool)
	add := func(fn *ssa.Function) {
		if fn.Origin() != nil {
			fn = fn.Origin()
		}
		fn = p.functions[functionKey(fn)]
		if fn != nil && !seen[fn] {
			seen[fn] = true
			out = append(out, fn)
		}
	}
	var operands []*ssa.Value
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			operands = instr.Operands(operands[:0])
			for _, o := range operands {
				if fn, ok := (*o).(*ssa.Function); ok {
					add(fn)
				}
			}
			if box, ok := instr.(*ssa.MakeInterface); ok {
				set := p.Pkg.Prog.MethodSets.MethodSet(box.X.Type())
				for m := range set.Methods() {
					if fn := p.functions[objectName(m.Obj().(*types.Func))]; fn != nil && !seen[fn] {
						seen[fn] = true
						out = append(out, fn)
					}
				}
			}
		}
	}
	return out
}

func (p *Package) callsItself(f *ssa.Function) bool {
	for _, c := range p.callees(f) {
		if c == f {
			return true
		}
	}
	return false
}

// components returns the strongly connected components of the package's call
// graph, callees first (Tarjan 1972).
func (p *Package) components(funcs []*ssa.Function) [][]*ssa.Function {
	var (
		out   [][]*ssa.Function
		stack []*ssa.Function
		index = make(map[*ssa.Function]int)
		low   = make(map[*ssa.Function]int)
		on    = make(map[*ssa.Function]bool)
		visit func(f *ssa.Function)
	)
	visit = func(f *ssa.Function) {
		index[f] = len(index) + 1
		low[f] = index[f]
		stack = append(stack, f)
		on[f] = true
		for _, c := range p.callees(f) {
			if index[c] == 0 {
				visit(c)
				low[f] = min(low[f], low[c])
			} else if on[c] {
				low[f] = min(low[f], index[c])
			}
		}
		if low[f] != index[f] {
			return
		}
		var component []*ssa.Function
		for {
			c := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			on[c] = false
			component = append(component, c)
			if c == f {
				break
			}
		}
		out = append(out, component)
	}
	for _, f := range funcs {
		if index[f] == 0 {
			visit(f)
		}
	}
	return out
}
