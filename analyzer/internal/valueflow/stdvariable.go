package valueflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// Many packages keep an *http.Client, a template or a logger in a variable. Such a variable
// calls the program only if somebody put code of the program into it: a transport, a
// function for templates, a writer. Where the package did not, and nobody else can, all
// that the variable calls is the standard library's.

// callsStandardOnly reports whether an input lies in a variable of this package that holds
// no code of the program.
func (p *Package) callsStandardOnly(s *summary.Sym) bool {
	return s.Root.Kind == summary.Global && p.standardVariables()[s.Root.Name]
}

// standardVariables returns the names of the package's variables that hold no code of the
// program.
func (p *Package) standardVariables() map[string]bool {
	if p.standard != nil {
		return p.standard
	}
	holds := make(map[*ssa.Global]bool)
	p.eachVariableUse(func(g *ssa.Global, instr ssa.Instruction) {
		if g.Pkg == p.Pkg {
			before, seen := holds[g]
			holds[g] = (before || !seen && p.isHidden(g) && isStandard(deref(g.Type()))) && p.keepsOut(g, instr)
		}
	})
	p.standard = make(map[string]bool)
	for g, only := range holds {
		if only {
			p.standard[globalName(g)] = true
		}
	}
	return p.standard
}

// keepsOut reports whether an instruction that uses a variable puts no code of the program
// into it.
func (p *Package) keepsOut(g *ssa.Global, instr ssa.Instruction) bool {
	return (&standardSearch{variable: g, seen: make(map[ssa.Value]bool)}).use(g, instr)
}

// isStandard reports whether a type is an interface, a basic type or one that the standard
// library declares, or a pointer to or list of such a type.
func isStandard(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return t.Obj().Pkg() == nil || model.Modelled(t.Obj().Pkg().Path())
	case *types.Pointer:
		return isStandard(t.Elem())
	case *types.Slice:
		return isStandard(t.Elem())
	case *types.Array:
		return isStandard(t.Elem())
	case *types.Interface:
		return true
	case *types.Basic:
		return t.Kind() != types.UnsafePointer
	}
	return false
}

// A standardSearch looks for code of the program that is put into what a variable holds.
type standardSearch struct {
	variable *ssa.Global
	seen     map[ssa.Value]bool
}

// stays reports whether nothing that is done with a value puts code of the program into it.
func (s *standardSearch) stays(v ssa.Value) bool {
	if s.seen[v] || isBasic(v.Type()) {
		return true
	}
	s.seen[v] = true
	return everyUse(v, func(r ssa.Instruction) bool { return s.use(v, r) })
}

func (s *standardSearch) use(v ssa.Value, r ssa.Instruction) bool {
	switch r := r.(type) {
	case *ssa.DebugRef, *ssa.BinOp:
		return true
	case *ssa.Store:
		if r.Addr == v {
			return s.made(r.Val)
		}
		return r.Addr == s.variable
	case *ssa.UnOp:
		return r.Op == token.MUL && s.stays(r)
	case *ssa.FieldAddr, *ssa.Field, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Phi, *ssa.TypeAssert, *ssa.Extract:
		return s.stays(r.(ssa.Value))
	case ssa.CallInstruction:
		return s.called(v, r)
	}
	return false
}

// called looks at what a call of the standard library does with a value that it is given.
func (s *standardSearch) called(v ssa.Value, c ssa.CallInstruction) bool {
	fn := c.Common().StaticCallee()
	if fn == nil || !stdKey(functionKey(fn)) {
		return false
	}
	effects, known := model.Lookup(functionKey(fn))
	if !known {
		return s.resultStays(c)
	}
	for i, arg := range c.Common().Args {
		if arg != v {
			continue
		}
		at := argumentPlace(fn, i)
		for _, e := range effects {
			if movesReferences(e) && ofArgument(e.To[0], at) && !s.allMade(c, v) || handsOn(e, at) && !s.handedOn(e, c) {
				return false
			}
		}
	}
	return true
}

// handedOn reports whether an effect that hands on a value hands it to the caller alone, and
// nothing of the program is put there.
func (s *standardSearch) handedOn(e model.Effect, c ssa.CallInstruction) bool {
	return movesReferences(e) && e.To[0].Base == model.Result && s.resultStays(c)
}

// resultStays reports whether nothing of the program is put into what a call returns.
func (s *standardSearch) resultStays(c ssa.CallInstruction) bool {
	call, ok := c.(*ssa.Call)
	return !ok || s.stays(call)
}

// argumentPlace returns what rows call an argument of a function.
func argumentPlace(fn *ssa.Function, i int) model.Place {
	switch {
	case fn.Signature.Recv() == nil:
		return model.Place{Base: model.Arg, Index: i}
	case i == 0:
		return model.Place{Base: model.Recv}
	}
	return model.Place{Base: model.Arg, Index: i - 1}
}

// ofArgument reports whether a place is a part of an argument.
func ofArgument(p, arg model.Place) bool { return p.Base == arg.Base && p.Index == arg.Index }

// movesReferences reports whether an effect hands on functions and references, and not only data.
func movesReferences(e model.Effect) bool {
	switch e.Kind {
	case model.Copy, model.Bind, model.Part, model.Pairs, model.Set:
		return true
	}
	return false
}

// handsOn reports whether an effect hands on an argument itself.
func handsOn(e model.Effect, arg model.Place) bool {
	return (movesReferences(e) || e.Kind == model.Call) && slices.ContainsFunc(e.From, func(p model.Place) bool { return ofArgument(p, arg) })
}

// allMade reports whether no code of the program is in the arguments of a call, but for one.
func (s *standardSearch) allMade(c ssa.CallInstruction, but ssa.Value) bool {
	return !slices.ContainsFunc(c.Common().Args, func(a ssa.Value) bool { return a != but && !s.made(a) })
}

// made reports whether a value was made of constants and by the standard library, so that no
// code of the program is in it, and whether no such code is put there later.
func (s *standardSearch) made(v ssa.Value) bool {
	if !isStandard(v.Type()) {
		return false
	}
	if _, ok := types.Unalias(v.Type()).(*types.Basic); ok {
		return true
	}
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.UnOp:
		g, ok := v.X.(*ssa.Global)
		return ok && (model.Modelled(g.Pkg.Pkg.Path()) || typeKey(v.Type()) == "embed.FS")
	case *ssa.Alloc:
		return s.onlyHere(v)
	case *ssa.Slice:
		return s.made(v.X)
	case *ssa.MakeInterface:
		return s.made(v.X)
	case *ssa.ChangeInterface:
		return s.made(v.X)
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		return ok && s.madeBy(call)
	case *ssa.Call:
		return s.madeBy(v) && s.onlyHere(v)
	}
	return false
}

// madeBy reports whether a call is one of the standard library that is given no code of the
// program.
func (s *standardSearch) madeBy(c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	return fn != nil && stdKey(functionKey(fn)) && s.allMade(c, nil)
}

// onlyHere reports whether a new object is stored in one place at most, and nothing of the
// program is put into it.
func (s *standardSearch) onlyHere(v ssa.Value) bool {
	if s.seen[v] {
		return true
	}
	s.seen[v] = true
	stored := 0
	return everyUse(v, func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Val == v {
				stored++
				return stored == 1
			}
		case *ssa.MakeInterface, *ssa.ChangeInterface:
			return s.onlyHere(r.(ssa.Value))
		case *ssa.Slice:
			return s.onlyHere(r)
		case *ssa.IndexAddr:
			return s.stays(r)
		}
		return s.use(v, r)
	})
}
