package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// Libraries fill what a program passes to them by pointer: the rows of an object mapper,
// the messages of a decoder. They do it by reflection, unsafe pointers and tables of
// functions, so their code says little about it. A library that does not know a type can
// only fill its fields for the program. But where the program has set a field itself,
// that counts, as in a copy that was redacted before it was logged.

// filledAbroad records that a library may have filled what a call passes to it by pointer
// in interface values: annotated fields that nobody has set are sources then, as after a
// decoder of the standard library.
func (x *function) filledAbroad(c *ssa.CallCommon) {
	callee, name := calleePackage(c)
	if callee == nil || x.aside() || !x.Table.HasSources() || !x.ofLibrary(callee) {
		return
	}
	for _, a := range c.Args {
		if array := literalArray(a); array != nil {
			for _, elem := range elementsOf(array) {
				x.fillFrom(callee, name, elem)
			}
			continue
		}
		x.fillFrom(callee, name, a)
	}
}

// fillFrom records that a library may have filled what one argument of a call points to.
func (x *function) fillFrom(callee *types.Package, name string, arg ssa.Value) {
	boxed, ok := arg.(*ssa.MakeInterface)
	if !ok {
		if types.IsInterface(arg.Type()) && saysThatItFills(name) {
			x.fillInput(arg)
		}
		return
	}
	if a, ok := boxed.X.(*ssa.Alloc); !isPointer(boxed.X.Type()) || ok && len(referrers(a)) == 1 {
		return // nobody else looks at it
	}
	for _, l := range x.locs(x.val(boxed.X)) {
		if l.Object.Sym == nil && !knows(callee, typeAt(l)) {
			x.fillUnset(l)
		}
	}
}

// madeAbroad returns the result of a generic library function which can make values of a
// type of the program only by reflection: rows collected as structs.
func (x *function) madeAbroad(i *ssa.Call, n int, r *summary.Value) *summary.Value {
	f := i.Call.StaticCallee()
	if f == nil || f.Origin() == nil || f.Object() == nil || x.aside() || !x.Table.HasSources() || !x.ofLibrary(f.Object().Pkg()) {
		return r
	}
	t := i.Call.Signature().Results().At(n).Type()
	if len(x.sourcesIn(t, true)) == 0 || knows(f.Object().Pkg(), annot.Element(t)) || !x.isHollow(r, 0) {
		return r
	}
	return summary.Join(r, x.symValue(x.unknown(callSite{instr: i, key: "made"}, n, t)), x.project)
}

// isHollow reports whether there is nothing in a value, or behind it.
func (x *function) isHollow(v *summary.Value, depth int) bool {
	if v.Empty() {
		return true
	}
	if depth > maxStored || len(v.Alias)+len(v.Funcs) > 0 || slices.ContainsFunc(v.Labels, func(l *summary.Label) bool { return l.Kind == summary.Flow }) {
		return false
	}
	for _, l := range v.Ptrs {
		if !x.isHollow(x.at(x.content(l.Object), l.Path), depth+1) {
			return false
		}
	}
	return !slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return !x.isHollow(k.Value, depth+1) })
}

// fillInput records such filling for what a caller's pointer refers to.
func (x *function) fillInput(arg ssa.Value) {
	for _, l := range x.locs(x.val(arg)) {
		if l.Object.Sym == nil || l.Object.Sym.Root.Kind != summary.Param {
			continue
		}
		if s := x.outside(l); s != nil {
			old := x.content(l.Object)
			x.hold(l.Object, x.set(old, l.Path.Sels(), x.decodedValue(x.at(old, l.Path), s), true))
		}
	}
}

// fillUnset gives a place a value of unknown origin, except for the annotated fields that
// are set.
func (x *function) fillUnset(l summary.Loc) {
	old := x.content(l.Object)
	was := x.at(old, l.Path)
	if src, base := x.declaredAt(l); src != nil {
		if was.Empty() {
			label := x.sourceLabel(src, base).Via(summary.Step{Pos: x.instr.Pos(), Text: "set"})
			x.hold(l.Object, x.set(old, l.Path.Sels(), summary.OfLabels([]*summary.Label{label}), false))
		}
		return
	}
	s := x.outside(l)
	if s == nil {
		return
	}
	filled := x.decodedValue(was, s)
	for _, in := range x.sourcesIn(typeAt(l), false) {
		if v, set := isSet(was, in.at); set {
			filled = x.set(filled, in.at, v, false)
		}
	}
	x.hold(l.Object, x.set(old, l.Path.Sels(), filled, false))
}

// isSet returns what was put into a part of a value, and whether something was.
func isSet(v *summary.Value, path []summary.Sel) (*summary.Value, bool) {
	for _, sel := range path {
		k, ok := v.Kid(sel)
		if !ok {
			return nil, false
		}
		v = k
	}
	return v, len(path) > 0
}

// calleePackage returns the package that declares the callee, and the callee's name; nil
// for a function value.
func calleePackage(c *ssa.CallCommon) (*types.Package, string) {
	if c.IsInvoke() {
		return c.Method.Pkg(), c.Method.Name()
	}
	f := c.StaticCallee()
	if f == nil || f.Object() == nil {
		return nil, ""
	}
	return f.Object().Pkg(), f.Name()
}

// ofLibrary reports whether a package belongs to a library: to another module than the
// analysed package, and not to the standard library, whose functions have models.
func (p *Package) ofLibrary(q *types.Package) bool { return p.isLibrary(q.Path()) }

// isLibrary is ofLibrary for a package's path.
func (p *Package) isLibrary(path string) bool {
	module := p.Module
	if module == "" {
		// If the module is unknown, packages of one module share at least the host's name
		// and one word.
		words := strings.SplitN(p.path, "/", 3)
		module = strings.Join(words[:min(len(words), 2)], "/")
	}
	own := path == module || strings.HasPrefix(path, module+"/")
	return !own && !model.Modelled(path)
}

// knows reports whether a package may know a type by name: it declares the type, or
// imports a package that does.
func knows(p *types.Package, t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	return imports(p, n.Obj().Pkg(), make(map[*types.Package]bool))
}

func imports(p, q *types.Package, seen map[*types.Package]bool) bool {
	if p == q || p.Path() == q.Path() {
		return true
	}
	if seen[p] {
		return false
	}
	seen[p] = true
	for _, i := range p.Imports() {
		if !model.Modelled(i.Path()) && imports(i, q, seen) {
			return true
		}
	}
	return false
}

// elementsOf returns what is stored in the array of a slice literal.
func elementsOf(array *ssa.Alloc) []ssa.Value {
	var out []ssa.Value
	for _, r := range referrers(array) {
		if at, ok := r.(*ssa.IndexAddr); ok {
			if val, ok := storedIn(at, referrers(at)); ok && val != nil {
				out = append(out, val)
			}
		}
	}
	return out
}

// saysThatItFills reports whether a function's name says that it fills its argument. That
// matters only if callers have to tell what the argument is and whether it is set.
func saysThatItFills(name string) bool {
	for _, word := range []string{"Scan", "Decode", "Unmarshal", "Bind", "First", "Find", "Take", "Last", "Get", "Select", "Load", "Read", "Parse", "Query", "Fill", "Into", "Populate", "Process"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
