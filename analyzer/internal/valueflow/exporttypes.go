package valueflow

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/wire"
)

// methodsOf returns the methods of a concrete type, by name.
func (p *Package) methodsOf(typ string) map[string]summary.Method {
	if t := p.named[typ]; t != nil {
		out := make(map[string]summary.Method)
		for sel := range p.Pkg.Prog.MethodSets.MethodSet(t).Methods() {
			name := sel.Obj().Name()
			if m, ok := p.methodOf(t, name); ok {
				out[name] = m
			}
		}
		return out
	}
	for _, f := range p.Imports {
		if m := f.methods[typ]; m != nil {
			return m
		}
	}
	if generic, _, ok := genericKey(typ); ok {
		return p.methodsOf(generic)
	}
	return nil
}

// foreignMethods returns the methods of other packages' types that importers can call
// through this package's API without importing those packages.
func (p *Package) foreignMethods() []string {
	w := apiWalk{path: p.path, seen: make(map[types.Type]int)}
	scope := p.Pkg.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() {
			w.gives(obj.Type(), 0)
		}
	}
	return w.keys
}

// An apiWalk goes through the types of the values that a package gives its importers:
// what its functions return, and pass to function parameters. A value that importers pass
// in comes from elsewhere.
type apiWalk struct {
	path string
	seen map[types.Type]int // type -> one more than the depth from which it was followed
	keys []string           // methods of other packages
}

// maxAPI bounds how many methods are followed, each of the result of another.
const maxAPI = 4

// gives walks the type of a value that importers get.
func (w *apiWalk) gives(t types.Type, depth int) {
	if t = types.Unalias(t); depth > maxAPI || w.seen[t] > 0 && w.seen[t] <= depth+1 {
		return
	}
	w.seen[t] = depth + 1
	switch t := t.(type) {
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			w.gives(arg, depth)
		}
		w.named(t, depth)
	case *types.Map:
		w.gives(t.Key(), depth)
		w.gives(t.Elem(), depth)
	case interface{ Elem() types.Type }:
		w.gives(t.Elem(), depth)
	case *types.Struct:
		for f := range t.Fields() {
			if f.Exported() || f.Embedded() {
				w.gives(f.Type(), depth)
			}
		}
	case *types.Signature:
		for v := range t.Params().Variables() {
			w.takes(v.Type(), depth)
		}
		for v := range t.Results().Variables() {
			w.gives(v.Type(), depth)
		}
	case *types.Interface:
		for m := range t.Methods() {
			w.gives(m.Type(), depth+1)
		}
	}
}

// takes walks the type of a value that importers hand over: if it is a function, they are
// given its arguments.
func (w *apiWalk) takes(t types.Type, depth int) {
	if sig, ok := types.Unalias(t).(*types.Signature); ok {
		for v := range sig.Params().Variables() {
			w.gives(v.Type(), depth)
		}
		for v := range sig.Results().Variables() {
			w.takes(v.Type(), depth)
		}
	}
}

func (w *apiWalk) named(t *types.Named, depth int) {
	pkg := t.Obj().Pkg()
	if pkg == nil || model.Modelled(pkg.Path()) {
		return
	}
	foreign := annot.CleanPath(pkg.Path()) != w.path
	for m := range t.Origin().Methods() {
		if foreign && m.Exported() {
			w.keys = append(w.keys, objectName(m))
		}
		if m.Exported() {
			w.gives(m.Type(), depth+1)
		}
	}
	w.gives(t.Underlying(), depth+1)
}

// handOn begins with what is known to be kept in long-lived memory that importers can
// reach: values of types that they can have, the places from which open calls read their
// callee, exported variables of this package, and variables of packages that do not
// export this themselves. What other variables hold is exported together with the
// functions that use them.
func (e *exporter) handOn() {
	names := maps.Clone(e.names)
	for _, a := range e.asked {
		for _, at := range a.places {
			for _, o := range at {
				names[o.name] = true
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(e.installed.all)) {
		in := e.installed.all[key]
		here := in.place.exported() && packageOf(in.place[0].name) == e.path
		if here || in.abroad || slices.ContainsFunc(in.place, func(o owner) bool { return names[o.name] }) {
			e.keep(in)
			continue
		}
		for _, o := range in.place {
			if o.global {
				e.later[o.name] = append(e.later[o.name], in)
			}
		}
	}
}

// conversions returns, by interface, the types that are put into it here or below, for
// the interfaces of which importers can have values.
func (e *exporter) conversions() map[string][]string {
	names := maps.Clone(e.names)
	for _, a := range e.asked {
		names[a.sum.Opens[0].Iface] = true
	}
	out := make(map[string][]string)
	add := func(converted map[string][]string) {
		for iface, list := range converted {
			if named := !strings.Contains(iface, "{"); stdType(iface) || named && !names[typeName(iface)] {
				continue
			}
			out[iface] = append(slices.Clip(out[iface]), list...)
		}
	}
	add(e.converted)
	for _, f := range e.Imports {
		add(f.Converted)
	}
	for iface, list := range out {
		slices.Sort(list)
		out[iface] = slices.Compact(list)
	}
	return out
}

// encodeTypes appends the methods of exported types, and the types converted to
// interfaces.
func (e *exporter) encodeTypes(w *wire.Writer) {
	converted := e.conversions()
	w.Int(len(converted))
	for _, iface := range slices.Sorted(maps.Keys(converted)) {
		w.String(iface)
		w.Strings(converted[iface])
		for _, t := range converted[iface] {
			e.types[t] = true
		}
	}
	methods := make(map[string]map[string]summary.Method)
	for t := range e.types {
		if stdType(t) {
			continue
		}
		if m := e.methodsOf(t); len(m) > 0 {
			methods[t] = m
		}
	}
	w.Int(len(methods))
	for _, t := range slices.Sorted(maps.Keys(methods)) {
		w.String(t)
		encodeMethods(w, methods[t])
	}
}

func encodeMethods(w *wire.Writer, methods map[string]summary.Method) {
	w.Int(len(methods))
	for _, name := range slices.Sorted(maps.Keys(methods)) {
		m := methods[name]
		w.String(name)
		w.String(m.Key)
		w.Bool(m.Iface)
		w.Int(len(m.Path))
		for _, hop := range m.Path {
			w.Int(int(hop.Sel.Kind))
			w.String(hop.Sel.Name)
			w.Bool(hop.Address)
		}
	}
}

// stdType reports whether a type's key names a type of the standard library: such types
// hold nobody's contacts in particular, and everybody's errors.
func stdType(key string) bool {
	path := packageOf(strings.TrimLeft(key, "*[]"))
	return path == "" || model.Modelled(path)
}
