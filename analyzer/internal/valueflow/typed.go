package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// Summaries of other packages name inputs without their types, which would cost more than
// all the rest of a fact. The caller knows the static type of what a call returns or
// fills, and so the types of the inputs inside.

// maxTyped bounds how deep types are propagated.
const maxTyped = 6

// typed gives the inputs and objects in a value the types that follow from the static
// type of the whole.
func (x *function) typed(v *summary.Value, t types.Type, depth int) {
	if v == nil || t == nil || depth > maxTyped || isGeneric(t, 0) {
		return // only callers know what a type parameter is
	}
	for _, s := range v.Alias {
		x.typeSym(s, t)
	}
	for _, k := range v.Kids {
		x.typed(k.Value, summary.StepType(t, k.Sel), depth+1)
	}
	if types.IsInterface(t) && len(v.Dyn) == 1 && len(v.Alias) == 0 && strings.HasPrefix(v.Dyn[0], "*") {
		markBoxed(v.Ptrs, v.Dyn[0])
	}
	to := summary.StepType(t, selDeref)
	if to == nil {
		return
	}
	for _, l := range v.Ptrs {
		if l.Path != "" || l.Object.Type != nil && !isGeneric(l.Object.Type, 0) {
			continue
		}
		l.Object.Type = to
		x.typed(x.content(l.Object), to, depth+1)
	}
}

// markBoxed records that pointers are in an interface value of that type.
func markBoxed(ptrs []summary.Loc, typ string) {
	for _, l := range ptrs {
		if l.Path == "" {
			l.Object.Box(typ)
		}
	}
}

// ofType returns the pointers in an interface value that it may hold as a value of that
// type.
func ofType(ptrs []summary.Loc, typ string) []summary.Loc {
	other := func(l summary.Loc) bool { return l.Path == "" && !l.Object.MayBe(typ) }
	if typ == opaqueType || !slices.ContainsFunc(ptrs, other) {
		return ptrs
	}
	return slices.DeleteFunc(slices.Clone(ptrs), other)
}

// typeSym gives an input its type, and the inputs reached from it theirs.
func (x *function) typeSym(s *summary.Sym, t types.Type) {
	if s.Type != nil && !isGeneric(s.Type, 0) || t == nil || contained(s, t) {
		return
	}
	s.Type = t
	delete(x.symCache, s)
	for _, k := range s.Parts() {
		delete(x.symCache, k) // whether it is annotated depends on what it is a part of
		x.typeSym(k, summary.StepType(t, k.Sel))
	}
	if o := x.ofSym[s]; o != nil && o.Type == nil {
		o.Type = t
	}
}

// contained reports whether an input of a type is the content of a standard library container,
// such as a sync.Map, an atomic.Pointer or a list, that is private to code that knows the type.
// Such a container holds what that code puts into it. It is not a value of unknown origin, which
// would hold everything its type has room for. Others may have put anything into a container
// that is passed in, or that lies in an exported field.
func contained(s *summary.Sym, t types.Type) bool {
	inside := false
	for ; s.Parent != nil; s = s.Parent {
		n, ok := types.Unalias(typeOrNil(s.Parent.Type)).(*types.Named)
		if !ok || n.Obj().Pkg() == nil {
			continue
		}
		switch n.Obj().Pkg().Path() {
		case "sync":
			if n.Obj().Name() == "Pool" {
				return true
			}
			inside = true
		case "sync/atomic", "container/list", "container/ring":
			inside = true
		default:
			if inside && s.Sel.Kind == summary.Field && !token.IsExported(s.Sel.Name) && knowsType(n.Obj().Pkg(), t) {
				return true
			}
		}
	}
	return inside && s.Root.Kind == summary.Global && !token.IsExported(s.Root.Name[strings.LastIndexByte(s.Root.Name, '.')+1:])
}

// knowsType reports whether the code of a package can name a type, or the type to which it
// refers. Code that cannot, such as a generic cache, holds what others put into it.
func knowsType(pkg *types.Package, t types.Type) bool {
	if to := summary.StepType(t, selDeref); to != nil {
		t = to
	}
	n, ok := types.Unalias(t).(*types.Named)
	return !ok || n.Obj().Pkg() == nil || n.Obj().Pkg() == pkg || slices.Contains(pkg.Imports(), n.Obj().Pkg())
}
