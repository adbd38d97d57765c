package annot

import (
	"go/types"
	"strconv"
	"strings"
)

// keysOf names the fields of all struct types that a package declares, those of
// the structs inside them, and the methods of the interfaces inside them: names
// are stable where positions are not. A field has several names where one type
// is declared from another (type B A); the first is its key.
func keysOf(pkg *types.Package, path string) map[types.Object][]string {
	w := &namer{pkg: pkg, keys: make(map[types.Object][]string)}
	for _, name := range pkg.Scope().Names() {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.TypeName:
			t := types.Unalias(obj.Type())
			named, ok := t.(*types.Named)
			if !ok || obj.IsAlias() {
				w.walk(t, path+"."+name)
				continue
			}
			w.walk(named.Underlying(), path+"."+name)
			for m := range named.Methods() {
				w.walk(m.Type(), path+"."+name+"."+m.Name())
			}
		case *types.Var, *types.Func:
			w.walk(obj.Type(), path+"."+name)
		}
	}
	return w.keys
}

type namer struct {
	pkg  *types.Package
	keys map[types.Object][]string
}

// walk stops at named types, so it goes no deeper than the source text.
func (w *namer) walk(t types.Type, name string) {
	switch t := types.Unalias(t).(type) {
	case *types.Struct:
		for f := range t.Fields() {
			w.add(f, name+"."+f.Name())
			w.walk(f.Type(), name+"."+f.Name())
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			w.add(m, name+"."+m.Name())
			w.walk(m.Type(), name+"."+m.Name())
		}
	case *types.Signature:
		w.tuple(t.Params(), name+".in")
		w.tuple(t.Results(), name+".out")
	case *types.Pointer:
		w.walk(t.Elem(), name)
	case *types.Slice:
		w.walk(t.Elem(), name)
	case *types.Array:
		w.walk(t.Elem(), name)
	case *types.Chan:
		w.walk(t.Elem(), name)
	case *types.Map:
		w.walk(t.Key(), name+".key")
		w.walk(t.Elem(), name)
	}
}

func (w *namer) tuple(t *types.Tuple, name string) {
	for i := range t.Len() {
		w.walk(t.At(i).Type(), name+strconv.Itoa(i))
	}
}

func (w *namer) add(obj types.Object, name string) {
	if obj.Pkg() == w.pkg {
		w.keys[obj] = append(w.keys[obj], name)
	}
}

// localKey names an object that no other package can name, by its distance from the
// beginning of its file, which is the same in every run. It is "" for objects from export
// data.
func localKey(obj types.Object, path string) string {
	file := 0
	for scope := range obj.Pkg().Scope().Children() {
		if scope.Contains(obj.Pos()) {
			return path + "." + obj.Name() + "@" + strconv.Itoa(file) + ":" + strconv.Itoa(int(obj.Pos()-scope.Pos()))
		}
		file++
	}
	return ""
}

// typeNameKey names a type.
func typeNameKey(obj *types.TypeName, path string) string {
	if obj.Parent() == obj.Pkg().Scope() {
		return path + "." + obj.Name()
	}
	return localKey(obj, path)
}

// isGlobal reports whether a variable is a package variable: a parameter may have the
// same name.
func isGlobal(v *types.Var) bool {
	return v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
}

// FuncKey names a function or a method of a named type uniquely in the whole program: as
// types.Func.FullName does for its origin, but without type parameters, which every
// method may name differently, and without the mark of a test variant.
func FuncKey(f *types.Func) string {
	f = f.Origin()
	if f.Pkg() == nil {
		return f.FullName()
	}
	path := CleanPath(f.Pkg().Path())
	recv := f.Signature().Recv()
	if recv == nil {
		return path + "." + f.Name()
	}
	short, _, _ := strings.Cut(ShortFunc(f), ".")
	if _, ok := types.Unalias(recv.Type()).(*types.Pointer); ok {
		return "(*" + path + "." + short + ")." + f.Name()
	}
	return "(" + path + "." + short + ")." + f.Name()
}

// isUnnamed reports whether a function is a method of an unnamed interface, or of an
// interface declared in a function: FuncKey does not distinguish those.
func isUnnamed(f *types.Func) bool {
	recv := f.Signature().Recv()
	if recv == nil || f.Pkg() == nil {
		return false
	}
	n := receiver(recv.Type())
	return n == nil || n.Obj().Parent() != f.Pkg().Scope()
}

// receiver returns the named type of a receiver, nil if it has none.
func receiver(t types.Type) *types.Named {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, _ := types.Unalias(t).(*types.Named)
	return n
}

// CleanPath returns an import path without the mark of a test variant.
func CleanPath(path string) string {
	path, _, _ = strings.Cut(path, " ")
	return path
}

// ShortFunc names a function without its package: Lookup, Store.Lookup.
func ShortFunc(f *types.Func) string {
	recv := f.Signature().Recv()
	if recv == nil {
		return f.Name()
	}
	if n := receiver(recv.Type()); n != nil {
		return n.Obj().Name() + "." + f.Name()
	}
	return f.Name()
}
