package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A calleeList has the functions of this package to which a function refers.
type calleeList struct {
	all    []*ssa.Function
	direct int // how many of them, at the beginning, are named in the code
}

// callees returns the functions of this package to which f refers: those that it calls,
// makes closures of or passes as values, and the methods of types that it puts into
// interfaces.
func (p *Package) callees(f *ssa.Function) []*ssa.Function { return p.calleesOf(f).all }

func (p *Package) calleesOf(f *ssa.Function) calleeList {
	out, ok := p.calls[f]
	if !ok {
		out = p.findCallees(f)
		p.calls[f] = out
	}
	return out
}

// findCallees finds the functions of this package to which f refers.
func (p *Package) findCallees(f *ssa.Function) calleeList {
	var direct, boxed []*ssa.Function
	seen := make(map[*ssa.Function]bool)
	add := func(to *[]*ssa.Function, fn *ssa.Function) {
		if fn != nil && !seen[fn] {
			seen[fn] = true
			*to = append(*to, fn)
		}
	}
	here := func(obj types.Object) bool { return obj == nil || obj.Pkg() == p.Pkg.Pkg }
	var boxes []*ssa.MakeInterface
	var operands []*ssa.Value
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			operands = instr.Operands(operands[:0])
			for _, o := range operands {
				if fn, ok := (*o).(*ssa.Function); ok && here(fn.Object()) {
					add(&direct, p.functions[functionKey(fn)])
				}
			}
			for _, fn := range p.tableFunctions(instr) {
				if here(fn.Object()) {
					add(&direct, p.functions[functionKey(fn)])
				}
			}
			if box, ok := instr.(*ssa.MakeInterface); ok {
				boxes = append(boxes, box)
			}
		}
	}
	for _, box := range boxes {
		for _, fn := range p.ownMethods(box.X.Type()) {
			add(&boxed, fn)
		}
	}
	return calleeList{append(direct, boxed...), len(direct)}
}

// ownMethods returns the methods of a type that this package declares.
func (p *Package) ownMethods(t types.Type) []*ssa.Function {
	var list []*ssa.Function
	set := p.Pkg.Prog.MethodSets.MethodSet(t)
	for m := range set.Methods() {
		if m.Obj().Pkg() != p.Pkg.Pkg {
			continue
		}
		if fn := p.functions[objectName(m.Obj().(*types.Func))]; fn != nil {
			list = append(list, fn)
		}
	}
	return list
}

// reachable returns those of funcs, in their order, that importers may reach. Functions
// called only by tests, or by nobody, do not matter to importers.
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

// isCallable reports whether importers can call a function by name, or run it by
// importing the package.
func isCallable(f *ssa.Function) bool {
	init := f.Signature.Recv() == nil && (f.Name() == "init" || strings.HasPrefix(f.Name(), "init#"))
	return init || token.IsExported(f.Name())
}

// hiddenCalls returns the names of unexported methods that funcs call through interfaces.
// Importers cannot name these methods, but may supply values that have them, such as
// options.
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

// isTest reports whether go test calls a function.
func (p *Package) isTest(f *ssa.Function) bool {
	if f.Signature.Recv() != nil || !p.inTest(f) {
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
		out = append(out, p.calleesFirst(component))
	}
	for _, f := range funcs {
		if index[f] == 0 {
			visit(f)
		}
	}
	return out
}

// calleesFirst orders the functions of a component so that, where possible, what they
// call by name comes first. A function that puts a value into an interface rarely calls
// all its methods, and if a bound ends the first round, callees should be known to those
// who call them by name.
func (p *Package) calleesFirst(component []*ssa.Function) []*ssa.Function {
	if len(component) == 1 {
		return component
	}
	todo := make(map[*ssa.Function]bool, len(component))
	for _, f := range component {
		todo[f] = true
	}
	out := make([]*ssa.Function, 0, len(component))
	var visit func(f *ssa.Function)
	visit = func(f *ssa.Function) {
		todo[f] = false
		list := p.calleesOf(f)
		for _, c := range list.all[:list.direct] {
			if todo[c] {
				visit(c)
			}
		}
		out = append(out, f)
	}
	for _, f := range component {
		if todo[f] {
			visit(f)
		}
	}
	return out
}
