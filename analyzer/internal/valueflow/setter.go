package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// methodUses says, by method key, how the methods of a package are used in it.
type methodUses struct {
	declared map[string]bool                   // here
	called   map[string]bool                   // by name, on a receiver that the caller knows
	started  map[string]bool                   // by name, as a goroutine
	dynamic  map[string]bool                   // as a value, or through an interface
	callers  map[string]map[*ssa.Function]bool // functions that call or start them by name
}

// methodUses returns how methods are used in the package.
func (p *Package) methodUses(funcs []*ssa.Function) methodUses {
	u := methodUses{
		declared: make(map[string]bool), called: make(map[string]bool), started: make(map[string]bool),
		dynamic: make(map[string]bool), callers: make(map[string]map[*ssa.Function]bool),
	}
	for _, f := range funcs {
		u.declared[functionKey(f)] = true
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				u.note(p, f, instr)
			}
		}
	}
	return u
}

// note records how one instruction uses functions and methods.
func (u methodUses) note(p *Package, in *ssa.Function, instr ssa.Instruction) {
	var callee *ssa.Value
	switch i := instr.(type) {
	case ssa.CallInstruction:
		if f := i.Common().StaticCallee(); f != nil {
			callee = &i.Common().Value
			key := functionKey(f)
			if _, ok := i.(*ssa.Go); ok {
				u.started[key] = true // a goroutine reads what is written later, too
			} else {
				u.called[key] = true
			}
			if u.callers[key] == nil {
				u.callers[key] = make(map[*ssa.Function]bool)
			}
			u.callers[key][in] = true
		}
	case *ssa.MakeInterface:
		for m := range p.Pkg.Prog.MethodSets.MethodSet(i.X.Type()).Methods() {
			u.dynamic[objectName(m.Obj().(*types.Func))] = true
		}
	}
	for _, o := range instr.Operands(nil) {
		if f, ok := (*o).(*ssa.Function); ok && o != callee {
			u.dynamic[functionKey(f)] = true
		}
	}
}

// onlyCalled reports whether a method of this package is, as far as is known, only called
// by its name here. Then its callers know what it stores behind its receiver: that it
// filled one message says nothing of other messages.
//
// Methods of other packages are never only called here.
func (u methodUses) onlyCalled(key string) bool {
	return u.called[key] && !u.started[key] && u.onlyNamed(key)
}

// onlyNamed reports whether a method or function is, as far as is known, only called or
// started by its name here.
func (u methodUses) onlyNamed(key string) bool {
	return u.declared[key] && len(u.callers[key]) > 0 && !u.dynamic[key]
}

// filled is what a method stored in an object that this function made, in the terms of
// the method's summary: what the method got from here is known here.
type filled struct {
	in    *summary.Object
	place place
	at    *summary.Sym // the place in terms of the method
	value *summary.Value
}

// fills records what a method stored in an object.
func (x *function) fills(f filled) {
	key := f.place.key()
	for i, old := range x.filled {
		if old.in == f.in && old.place.key() == key {
			f.value = summary.Join(old.value, f.value, x.project)
			x.filled[i] = f
			return
		}
	}
	x.filled = append(x.filled, f)
}

// keepFilled records what methods stored in objects that were made here and outlive the
// function: others may read it, in calls whose order is unknown.
func (x *function) keepFilled(roots []*summary.Value) {
	if len(x.filled) == 0 {
		return
	}
	lives := make(map[*summary.Object]bool)
	for _, o := range x.reachable(roots...) {
		lives[o] = true
	}
	for _, f := range x.filled {
		if lives[f.in] {
			x.keepSources(f.place, spotOf(f.at), f.value)
		}
	}
}

// keepSources records the sources in a callee's value that the callee itself read. Its
// inputs and objects mean nothing here.
func (x *function) keepSources(p place, from *spot, v *summary.Value) {
	if x.aside() {
		return
	}
	w := &labelWalk{function: x, within: make(map[*summary.Value]bool), skip: isArgument, foreign: true}
	w.visit = func(at *spot, l *summary.Label) {
		if l.Source != nil {
			x.kept.add(p.reached(from, at), []*summary.Label{l})
		}
	}
	w.value(v, from)
}

// isOwn reports whether an input is the receiver of a method that is only called by its
// name, so that its callers know what is stored behind it.
func (x *function) isOwn(s *summary.Sym) bool {
	return s.Parent == nil && s.Root.Kind == summary.Param && s.Root.Index == 0 &&
		x.f.Signature.Recv() != nil && x.methods.onlyCalled(functionKey(x.f))
}

// isArgument reports whether an input is part of a parameter other than the receiver.
func isArgument(s *summary.Sym) bool {
	if s == nil {
		return false
	}
	root := s.Outermost().Root
	return root.Kind == summary.Param && root.Index > 0
}
