package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// standIns say what is called where no caller says it: the functions and types known to
// be kept in the place from which the callee is read, or the types that are converted to
// the interface in this package and its imports. The latter is class hierarchy analysis
// (Dean, Grove, Chambers 1995) over instantiated types.
type standIns struct {
	all map[string]*Installed  // by the place's key
	at  map[owner][]*Installed // by owners, without their holders
	*holders
	work int // left for the function whose values are being recorded
}

// An Installed is what is kept in one place of long-lived memory.
type Installed struct {
	place place
	value *summary.Value // functions and values of concrete types, with what they captured
	own   bool           // a function of this package keeps it there
	built bool           // in something that the function made
	// abroad says that a package keeps it in another package's variable.
	abroad bool
}

func newStandIns(h *holders) *standIns {
	return &standIns{all: make(map[string]*Installed), at: make(map[owner][]*Installed), holders: h}
}

func (s *standIns) add(in *Installed) {
	key := in.place.key()
	old := s.all[key]
	if old == nil {
		c := *in
		s.all[key] = &c
		for _, o := range in.place {
			s.at[o.bare()] = append(s.at[o.bare()], &c)
		}
		return
	}
	old.value = summary.Join(old.value, in.value, nil)
	old.own, old.built, old.abroad = old.own || in.own, old.built || in.built, old.abroad || in.abroad
}

// lookup returns what is kept in a place, and whether that is known at all. What is known
// of a place as a part of its outermost owner takes precedence over what is known of it
// as a part of an owner further in.
func (s *standIns) lookup(p place, counts func(*Installed) bool) (v *summary.Value, known bool) {
	for at, o := range p {
		for _, in := range s.at[o.bare()] {
			if i, _, ok := s.shared(p, in.place); ok && i == at && counts(in) {
				v, known = summary.Join(v, in.value, nil), true
			}
		}
		if known {
			break
		}
	}
	return v, known
}

// standIns repeats the analysis of the functions whose open calls are not pinned by a
// caller in this package, callees first, with what may be called there.
func (p *Package) standIns(funcs, bottomUp []*ssa.Function) *standIns {
	s := newStandIns(p.holders)
	for _, f := range funcs {
		p.keptFunctions(s, f, p.own[functionKey(f)])
	}
	p.install(s)
	for _, f := range p.Imports {
		for _, in := range f.Installed {
			s.add(in)
			p.installed.add(in)
		}
	}
	var again []*ssa.Function
	for _, f := range bottomUp {
		if p.hasStandIns(s, f) {
			again = append(again, f)
		}
	}
	p.stand = s
	for _, f := range again {
		p.analyzeWithStandIns(f)
	}
	p.stand = nil
	return s
}

// pinnedHere reports whether this package should not guess the arguments of a function:
// callers in it know them, or the function is analysed for importers alone.
func (p *Package) pinnedHere(key string) bool { return p.calledIn[key] || p.aside() }

// pinnedAt is pinnedHere for one dynamic call. If not even callers in a program know what
// has the callee, it was made by something unseen, such as a container that calls
// constructors by reflection.
func (p *Package) pinnedAt(key string, call annot.Position) bool {
	return p.aside() || p.calledIn[key] && (p.Pkg.Pkg.Name() != "main" || p.pinned[call])
}

// hasStandIns reports whether something stands in for a callee of a function, or is
// assumed of one.
func (p *Package) hasStandIns(s *standIns, f *ssa.Function) bool {
	key := functionKey(f)
	return slices.ContainsFunc(p.own[key].Opens, func(o *summary.OpenCall) bool {
		return p.assumes(key, o) || !p.standIn(s, key, p.at(o.Pos, o.Far), o.Callee, o.Iface, o.Method).Empty()
	})
}

// forImporters returns the summary that importers get of a function whose callers are all
// in other packages. Whoever made its receiver pins what the receiver calls, so only what
// is in package variables stands in. For other functions it returns nil.
func (p *Package) forImporters(f *ssa.Function) *summary.Summary {
	key := functionKey(f)
	if p.pinnedHere(key) {
		return nil
	}
	p.calledIn[key] = true
	defer delete(p.calledIn, key)
	if !p.hasStandIns(p.stand, f) {
		return p.own[key]
	}
	return p.newFunction(f).analyzeSafely()
}

// analyzeWithStandIns repeats the analysis of a function. If that takes more than a
// glance may, the summary without stand-ins is better than the signature: its open calls
// are left to the callers.
func (p *Package) analyzeWithStandIns(f *ssa.Function) {
	key := functionKey(f)
	bounded, last := p.bounded[f], p.last[key]
	sum := p.analyze(f)
	if p.aside() && p.bounded[f] && !bounded {
		p.last[key] = last
		delete(p.bounded, f)
		return
	}
	p.abroad[key] = p.forImporters(f)
	p.own[key] = sum
	for k := range p.found[key] {
		p.state.stoodIn = append(p.state.stoodIn, k)
	}
}

// maxKeep bounds how many parts of one function's values are recorded: a shared part is
// recorded once for each place where it is reached.
const maxKeep = 2000

// maxOwners bounds the owners on the way to a place in which functions are kept.
const maxOwners = 2

// keptFunctions records the functions and concrete types that a function leaves in
// long-lived memory, or in what it builds and returns.
func (p *Package) keptFunctions(s *standIns, f *ssa.Function, sum *summary.Summary) {
	snap := p.snapshots(sum)
	s.work = maxKeep
	for _, w := range sum.Writes {
		if at := placeOf(w.To); len(at) > 0 {
			p.keepFunctions(s, snap.of(w.Value, 0), spotOf(w.To), Installed{place: at, own: true})
		}
	}
	results := f.Signature.Results()
	for i, r := range sum.Results {
		if i < results.Len() {
			t := results.At(i).Type()
			p.keepFunctions(s, snap.of(r, 0), &spot{typ: t}, Installed{place: built(t), own: true, built: true})
		}
	}
	if s.work <= 0 {
		p.bounded[f] = true
	}
}

// built returns the place of a struct that a function returns.
func built(t types.Type) place {
	if n, ok := types.Unalias(typeOrNil(t)).(*types.Named); ok && !types.IsInterface(t) {
		return place{{name: typeName(typeKey(n.Origin())), node: isNode(n)}}
	}
	return nil
}

// keepFunctions records the functions and concrete types in a snapshot of what a spot
// holds.
func (p *Package) keepFunctions(s *standIns, v *summary.Value, at *spot, in Installed) {
	if v == nil || s.work <= 0 {
		return
	}
	if s.work--; len(in.place) > maxOwners {
		return // what it keeps is recorded for an owner further in
	}
	if len(v.Funcs)+len(v.Dyn) > 0 && len(in.place) > 0 {
		in.value = &summary.Value{Dyn: v.Dyn, Funcs: v.Funcs, Cut: v.Cut}
		if len(v.Dyn) > 0 {
			in.value.Kids = v.Kids
		}
		s.add(&in)
	}
	for _, d := range v.Dyn {
		if concrete := p.named[d]; concrete != nil {
			inner := in
			if _, ok := concrete.Underlying().(*types.Struct); ok {
				inner.place = slices.Concat(in.place, built(concrete))
			}
			part := v
			if in, ok := v.Kid(summary.Sel{Kind: summary.Assert, Name: d}); ok {
				part = in
			}
			p.keepParts(s, part, at.next(summary.Sel{Kind: summary.Assert, Name: d}, concrete), inner)
		}
	}
	if !types.IsInterface(typeOrNil(at.typ)) {
		p.keepParts(s, v, at, in)
	}
}

// keepParts records the functions and concrete types in the parts of a value.
func (p *Package) keepParts(s *standIns, v *summary.Value, at *spot, in Installed) {
	for _, k := range v.Kids {
		to := at.step(k.Sel)
		if t := at.typ; isAsserted(k) || to.typ == nil && t != nil && k.Sel.Kind == summary.Field && isStruct(t) && !stdType(typeKey(t)) {
			continue // of another type that the value may have
		}
		inner := in
		inner.place = in.place.reached(at, to)
		if k.Sel.Kind == summary.Deref && to.typ != nil && to.in == at {
			for _, o := range built(to.typ) {
				o.held = to.holder()
				inner.place = append(slices.Clip(inner.place), o)
			}
		}
		p.keepFunctions(s, k.Value, to, inner)
	}
}

// standIn returns what may be called through a callee of unknown origin in a function of
// this package. Callers who pin a function's arguments do not pin what is kept in package
// variables.
func (p *Package) standIn(s *standIns, caller string, call annot.Position, callee *summary.Value, iface, method string) *summary.Value {
	pinned := p.pinnedAt(caller, call)
	places := calleePlaces(callee)
	if pinned {
		places = inVariables(places)
	}
	v, known := s.anyOf(places, func(*Installed) bool { return true })
	if known || pinned || method == "" {
		return callable(v, method)
	}
	return p.ofUnknownContent(p.convertedTo(iface), callee)
}

// ofUnknownContent returns values of the types in v. Nothing in sight made the one that a
// callee is, so its contents are as unknown as those of a parameter.
func (p *Package) ofUnknownContent(v, callee *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	for _, typ := range v.Dyn {
		sel := summary.Sel{Kind: summary.Assert, Name: typ}
		for _, s := range callee.Alias {
			in := s.Child(sel)
			if in.Type == nil {
				in.Type = p.named[typ]
			}
			v = v.WithKid(sel, summary.Join(summary.OfSym(in), partOf(v, sel), nil))
		}
	}
	return v
}

func partOf(v *summary.Value, sel summary.Sel) *summary.Value {
	part, _ := v.Kid(sel)
	return part
}

// inVariables returns the places that are in package variables, as parts of the variables
// alone.
func inVariables(places []place) []place {
	var out []place
	for _, p := range places {
		if p[0].global {
			out = append(out, p[:1])
		}
	}
	return out
}

// anyOf returns what is kept in any of the places.
func (s *standIns) anyOf(places []place, counts func(*Installed) bool) (v *summary.Value, known bool) {
	for _, at := range places {
		in, ok := s.lookup(at, counts)
		v, known = summary.Join(v, in, nil), known || ok
	}
	return v, known
}

// callable returns the functions and concrete types that can be called as a function
// value, or as a method of an interface.
func callable(v *summary.Value, method string) *summary.Value {
	switch {
	case v == nil:
		return nil
	case method == "":
		return &summary.Value{Funcs: v.Funcs, Cut: v.Cut}
	default:
		return &summary.Value{Dyn: v.Dyn, Funcs: v.Funcs, Kids: v.Kids, Cut: v.Cut}
	}
}

// calleePlaces returns the places from which a callee may be read.
func calleePlaces(callee *summary.Value) []place {
	var places []place
	for _, s := range callee.Alias {
		p := placeOf(s)
		root := s.Outermost()
		if root != s && root.Root.Kind == summary.Param {
			// A service that is passed around as a struct.
			if at := built(root.Type); at != nil {
				if _, ok := root.Type.Underlying().(*types.Struct); ok {
					p = append(at.then(pathOf(s.Path())), p...)
				}
			}
		}
		if len(p) > 0 {
			places = append(places, p)
		}
	}
	return places
}

// convertedTo returns the types that are converted to an interface here and below.
func (p *Package) convertedTo(iface string) *summary.Value {
	if iface == "" || stdType(iface) {
		return nil
	}
	list := slices.Clone(p.converted[iface])
	for _, f := range p.Imports {
		for _, t := range f.Converted[iface] {
			if !slices.Contains(list, t) {
				list = append(list, t)
			}
		}
	}
	if len(list) == 0 {
		list = p.implementing(iface)
	}
	slices.Sort(list)
	if len(list) == 0 {
		return nil
	}
	return &summary.Value{Dyn: list}
}

// implementing returns the types that implement an interface to which nothing is
// converted, so that a value becomes one by reflection or out of sight. For a program,
// these are the types declared here or in an imported package; elsewhere, those that only
// this package knows.
func (p *Package) implementing(iface string) []string {
	named := p.interfaceOf(iface)
	if named == nil || p.aside() {
		return nil
	}
	of, ok := named.Underlying().(*types.Interface)
	if !ok || of.NumMethods() == 0 || named.TypeParams().Len() > 0 {
		return nil
	}
	var list []string
	program := p.Pkg.Pkg.Name() == "main"
	declaring := []*types.Package{p.Pkg.Pkg}
	if program {
		declaring = append(declaring, p.Pkg.Pkg.Imports()...)
	}
	for _, pkg := range declaring {
		if model.Modelled(pkg.Path()) || p.ofLibrary(pkg) {
			continue
		}
		for _, name := range pkg.Scope().Names() {
			obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
			if !ok || obj.IsAlias() || types.IsInterface(obj.Type()) || obj.Exported() && !program {
				continue
			}
			t := obj.Type()
			if n, ok := t.(*types.Named); !ok || n.TypeParams().Len() > 0 {
				continue
			}
			if !types.Implements(t, of) {
				t = types.NewPointer(t)
			}
			if types.Implements(t, of) {
				p.named[typeKey(t)] = t
				list = append(list, typeKey(t))
			}
		}
	}
	return list
}
