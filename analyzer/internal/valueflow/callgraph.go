package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// callees returns the functions of this package that f refers to: those it
// calls, makes closures of, hands on as values, or puts into interfaces with
// the type whose methods they are.
func (p *Package) callees(f *ssa.Function) []*ssa.Function {
	out, ok := p.calls[f]
	if !ok {
		out = p.findCallees(f)
		p.calls[f] = out
	}
	return out
}

func (p *Package) findCallees(f *ssa.Function) []*ssa.Function {
	var out []*ssa.Function
	seen := make(map[*ssa.Function]bool)
	add := func(fn *ssa.Function) {
		if fn != nil && !seen[fn] {
			seen[fn] = true
			out = append(out, fn)
		}
	}
	here := func(obj types.Object) bool { return obj == nil || obj.Pkg() == p.Pkg.Pkg }
	var operands []*ssa.Value
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			operands = instr.Operands(operands[:0])
			for _, o := range operands {
				if fn, ok := (*o).(*ssa.Function); ok && here(fn.Object()) {
					add(p.functions[functionKey(fn)])
				}
			}
			if box, ok := instr.(*ssa.MakeInterface); ok {
				set := p.Pkg.Prog.MethodSets.MethodSet(box.X.Type())
				for m := range set.Methods() {
					if here(m.Obj()) {
						add(p.functions[objectName(m.Obj().(*types.Func))])
					}
				}
			}
		}
	}
	return out
}

// reachable returns those of the package's functions that importers can come to,
// in their order: what only tests call, and what nobody calls, is of no interest
// to them.
func (p *Package) reachable(funcs []*ssa.Function) []*ssa.Function {
	reached := make(map[*ssa.Function]bool)
	var visit func(f *ssa.Function)
	visit = func(f *ssa.Function) {
		if !reached[f] {
			reached[f] = true
			for _, c := range p.callees(f) {
				visit(c)
			}
		}
	}
	hidden := hiddenCalls(funcs)
	for _, f := range funcs {
		if f.Parent() == nil && (isCallable(f) || hidden[f.Name()] && p.nameable(f.Signature.Recv())) && !p.isTest(f) {
			visit(f)
		}
	}
	return slices.DeleteFunc(slices.Clone(funcs), func(f *ssa.Function) bool { return !reached[f] })
}

// isCallable reports whether importers can call a function by its name, or run it by
// importing the package.
func isCallable(f *ssa.Function) bool {
	init := f.Signature.Recv() == nil && (f.Name() == "init" || strings.HasPrefix(f.Name(), "init#"))
	return init || token.IsExported(f.Name())
}

// hiddenCalls returns the names of the methods that functions call through
// interfaces, and that no other package can name: who puts a value into such an
// interface, as an option, may be an importer.
func hiddenCalls(funcs []*ssa.Function) map[string]bool {
	names := make(map[string]bool)
	for _, f := range funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && call.Common().IsInvoke() && !call.Common().Method.Exported() {
					names[call.Common().Method.Name()] = true
				}
			}
		}
	}
	return names
}

// nameable reports whether importers can have values of a receiver's type.
func (p *Package) nameable(recv *types.Var) bool {
	return recv != nil && p.Nameable.Types[typeName(typeKey(deref(recv.Type())))]
}

// isTest reports whether a function is one that go test calls.
func (p *Package) isTest(f *ssa.Function) bool {
	if f.Signature.Recv() != nil || !strings.HasSuffix(p.Fset.Position(f.Pos()).Filename, "_test.go") {
		return false
	}
	params := f.Signature.Params()
	return params.Len() == 1 && slices.Contains([]string{"*testing.T", "*testing.B", "*testing.F", "*testing.M"}, params.At(0).Type().String())
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
