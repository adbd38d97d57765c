package annot

import (
	"go/types"
	"strings"
)

// Nameable is what importers of a package can have values of through its API, including
// unexported types and those in unexported fields: their code does not name these types,
// but the package's functions lead there.
type Nameable struct {
	Types    map[string]bool // by import path and name
	Packages map[string]bool // packages that declare these types or their fields, including the package itself

	seen map[types.Type]bool
	skip func(path string) bool
}

// NewNameable returns what importers of a package can have values of, without the
// packages to skip.
func NewNameable(pkg *types.Package, skip func(path string) bool) *Nameable {
	n := &Nameable{
		Types: make(map[string]bool), Packages: map[string]bool{CleanPath(pkg.Path()): true},
		seen: make(map[types.Type]bool), skip: skip,
	}
	for _, name := range pkg.Scope().Names() {
		if obj := pkg.Scope().Lookup(name); obj.Exported() {
			n.walk(obj.Type())
		}
	}
	return n
}

// walk adds what values of a type lead to.
func (n *Nameable) walk(t types.Type) {
	if t = types.Unalias(t); n.seen[t] {
		return
	}
	n.seen[t] = true
	switch t := t.(type) {
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			n.walk(arg)
		}
		n.named(t.Origin())
	case *types.Map:
		n.walk(t.Key())
		n.walk(t.Elem())
	case interface{ Elem() types.Type }:
		n.walk(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			n.Packages[CleanPath(f.Pkg().Path())] = true
			n.walk(f.Type())
		}
	case *types.Signature:
		n.tuple(t.Params())
		n.tuple(t.Results())
	case *types.Interface:
		for m := range t.Methods() {
			n.walk(m.Type())
		}
	}
}

func (n *Nameable) tuple(t *types.Tuple) {
	for v := range t.Variables() {
		n.walk(v.Type())
	}
}

func (n *Nameable) named(t *types.Named) {
	pkg := t.Obj().Pkg()
	if pkg == nil || n.skip(pkg.Path()) {
		return
	}
	path := CleanPath(pkg.Path())
	n.Packages[path] = true
	n.Types[path+"."+t.Obj().Name()] = true
	for m := range t.Methods() {
		n.walk(m.Type())
	}
	n.walk(t.Underlying())
}

// Within returns what a set declares about symbols of some packages. Its other
// declarations are only counted: a package that cannot have a value of a type, and does
// not import the package of a function, need not know the annotations there.
func (s *Set) Within(packages map[string]bool) *Set {
	c := NewSet()
	c.Named, c.Flaws = s.Named, s.Flaws
	c.NamedSources, c.NamedSinks = s.NamedSources, s.NamedSinks
	c.SeenSources, c.SeenSinks = max(s.SeenSources, s.Sources()), max(s.SeenSinks, s.Sinks())
	for kind, some := range map[Kinds]bool{NamedSource: s.Sources() > 0, NamedSink: s.Sinks() > 0, NamedGuard: s.Guards() > 0} {
		if some {
			c.Named |= kind
		}
	}
	within(c.Fields, s.Fields, packages, func(s *Source) Position { return s.Pos })
	within(c.FieldSinks, s.FieldSinks, packages, func(s *Sink) Position { return s.Pos })
	within(c.Types, s.Types, packages, func(s *Source) Position { return s.Pos })
	within(c.Vars, s.Vars, packages, func(s *Source) Position { return s.Pos })
	within(c.VarSinks, s.VarSinks, packages, func(s *Sink) Position { return s.Pos })
	within(c.Funcs, s.Funcs, packages, func(*Func) Position { return Position{} })
	within(c.TypeSinks, s.TypeSinks, packages, func(s *Sink) Position { return s.Pos })
	within(c.PkgSinks, s.PkgSinks, packages, func(s *Sink) Position { return s.Pos })
	return c
}

func within[T any](to, from map[string]*T, packages map[string]bool, at func(*T) Position) {
	for key, v := range from {
		if packages[at(v).Package] || packages[key] || inPackage(key, packages) {
			to[key] = v
		}
	}
}

// inPackage reports whether a key is that of a symbol in one of some packages. The last
// part of an import path may itself contain dots.
func inPackage(key string, packages map[string]bool) bool {
	name, _, _ := strings.Cut(strings.TrimLeft(key, "(*"), "[")
	for i := strings.LastIndexByte(name, '/') + 1; i < len(name); i++ {
		if name[i] == '.' && packages[name[:i]] {
			return true
		}
	}
	return false
}
