package valueflow

import (
	"cmp"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/wire"
)

// Facts are what a package tells its importers: the summaries of its functions
// and of those of other packages that can be reached through its API, how
// methods of the types that it puts into interfaces are found, and what is kept
// in and taken out of long-lived memory.
type Facts struct {
	Path      string
	Kept      []*Kept
	Taken     []*Taken
	Reported  []string // pairs of kept and taken that were reported
	Installed []*Installed
	Asked     []*Asked
	Pinned    []annot.Position    // calls in Asked that some caller pins
	Converted map[string][]string // interface type -> types put into it, here or below

	methods   map[string]map[string]summary.Method
	summaries map[string]*wire.Reader
	bodiless  []string // sorted: functions of the package without source
	decoder   *summary.Decoder
}

// Summary returns the summary of a function, nil if these facts don't have it.
// A function of the package itself that has no summary does nothing of
// interest, unless it has no source either.
func (f *Facts) Summary(key string) *summary.Summary {
	r, ok := f.summaries[key]
	if !ok {
		if _, unknown := slices.BinarySearch(f.bodiless, key); packageOf(key) == f.Path && !unknown {
			return &summary.Summary{Key: key, Name: shortName(key)}
		}
		return nil
	}
	segment := *r // summaries may be asked for again
	return f.decoder.Summary(&segment)
}

// ReadAll reads all summaries, which are otherwise read when they are asked for.
// It returns how many could be read.
func (f *Facts) ReadAll() (n int) {
	for key := range f.summaries {
		if f.Summary(key) != nil {
			n++
		}
	}
	return n
}

// Method returns how a method of a concrete type is found.
func (f *Facts) Method(typ, name string) (summary.Method, bool) {
	m, ok := f.methods[typ][name]
	return m, ok
}

// packageOf returns the import path in a function's key.
func packageOf(key string) string {
	name := strings.TrimLeft(key, "(*")
	if name != key {
		name, _, _ = strings.Cut(name, ")") // the type that a method is of
	}
	name, _, _ = strings.Cut(name, "[")
	slash := strings.LastIndexByte(name, '/')
	dot := strings.LastIndexByte(name[slash+1:], '.') // a path may end in .v3
	if dot < 0 {
		return ""
	}
	return name[:slash+1+dot]
}

// position makes a position of this package portable.
func (p *Package) position(pos token.Pos) annot.Position {
	at := p.Fset.PositionFor(pos, false)
	file := at.Filename
	if i := strings.LastIndexAny(file, `/\`); i >= 0 {
		file = file[i+1:]
	}
	return annot.Position{Package: p.path, File: file, Line: at.Line, Column: at.Column}
}

// facts encodes what importers need.
func (p *Package) facts() []byte {
	w := &wire.Writer{}
	e := &summary.Encoder{W: w, Position: p.position}
	w.String(p.path)
	sums := p.exported()
	keys := slices.Sorted(maps.Keys(sums))
	w.Int(len(keys))
	for _, key := range keys {
		w.String(key)
		w.Segment(func() { e.Summary(sums[key]) })
	}
	w.Strings(p.bodiless())
	p.encodeTypes(w, sums)
	w.Segment(func() { e.Reset(); p.encodeState(e) })
	w.Segment(func() { e.Reset(); p.encodeAsked(e) })
	e.Tables()
	return w.Bytes()
}

// DecodeFacts reads what an earlier run wrote for a package that is imported
// now.
func DecodeFacts(data []byte) (*Facts, error) {
	r := wire.NewReader(data)
	f := &Facts{
		Path:      r.String(),
		Converted: make(map[string][]string),
		methods:   make(map[string]map[string]summary.Method),
		summaries: make(map[string]*wire.Reader),
	}
	for range r.Len() {
		key := r.String()
		f.summaries[key] = r.Segment()
	}
	f.bodiless = r.Strings()
	f.decodeTypes(r)
	state, asked := r.Segment(), r.Segment()
	f.decoder = &summary.Decoder{R: r}
	f.decoder.Tables()
	if err := r.Err(); err != nil {
		return nil, err
	}
	f.decodeState(state)
	f.decodeAsked(asked)
	return f, cmp.Or(state.Err(), asked.Err())
}

// bodiless returns the functions without source that importers may call.
func (p *Package) bodiless() []string {
	var keys []string
	for _, f := range p.Funcs {
		if obj, ok := f.Object().(*types.Func); ok && len(f.Blocks) == 0 && (obj.Exported() || f.Signature.Recv() != nil) {
			keys = append(keys, functionKey(f))
		}
	}
	slices.Sort(keys)
	return keys
}

// exported returns the summaries that importers may ask for.
func (p *Package) exported() map[string]*summary.Summary {
	out := make(map[string]*summary.Summary)
	var add func(key string)
	add = func(key string) {
		if _, ok := out[key]; ok || strings.HasPrefix(key, "#") {
			return
		}
		sum := p.summaryOf(key)
		if sum == nil || packageOf(key) != p.path && model.Modelled(packageOf(key)) {
			return
		}
		if trivial(sum) && packageOf(key) == p.path {
			return
		}
		out[key] = sum
		for _, fv := range functionValues(sum) {
			add(fv)
		}
	}
	for key, f := range p.functions {
		if obj, ok := f.Object().(*types.Func); ok && (obj.Exported() || f.Signature.Recv() != nil) {
			add(key)
		}
	}
	for _, key := range p.foreignMethods() {
		add(key)
	}
	for _, in := range p.installed.all {
		walk(in.value, func(v *summary.Value) {
			for _, f := range v.Funcs {
				add(f.Key)
			}
		})
	}
	types := dynamicTypes(out)
	p.installedTypes(types)
	for typ := range types {
		for _, m := range p.methodsOf(typ) {
			add(m.Key)
		}
	}
	return out
}

func trivial(s *summary.Summary) bool {
	for _, r := range s.Results {
		if !r.Empty() {
			return false
		}
	}
	return len(s.Writes)+len(s.Sinks)+len(s.Opens)+len(s.Answers)+len(s.Running) == 0 && !s.Bounded
}

// values visits all values of a summary.
func values(s *summary.Summary, visit func(*summary.Value)) {
	for _, r := range s.Results {
		walk(r, visit)
	}
	for _, w := range s.Writes {
		walk(w.Value, visit)
	}
	for _, o := range s.Objects {
		walk(o.Value, visit)
	}
	for _, o := range s.Opens {
		for _, a := range o.Args {
			walk(a, visit)
		}
	}
	for _, r := range s.Running {
		for _, v := range r.Args {
			walk(v, visit)
		}
		for _, v := range r.Free {
			walk(v, visit)
		}
	}
}

// walk visits a value, its parts and what its functions captured.
func walk(v *summary.Value, visit func(*summary.Value)) {
	if v == nil {
		return
	}
	visit(v)
	for _, k := range v.Kids {
		walk(k.Value, visit)
	}
	for _, f := range v.Funcs {
		for _, b := range f.Bound {
			walk(b, visit)
		}
	}
}

// installedTypes adds the concrete types that are kept in long-lived memory.
func (p *Package) installedTypes(set map[string]bool) {
	for _, in := range p.installed.all {
		walk(in.value, func(v *summary.Value) {
			for _, d := range v.Dyn {
				set[d] = true
			}
		})
	}
}

func functionValues(s *summary.Summary) []string {
	var keys []string
	values(s, func(v *summary.Value) {
		for _, f := range v.Funcs {
			keys = append(keys, f.Key)
		}
	})
	for _, r := range s.Running {
		keys = append(keys, r.Key)
	}
	return keys
}

// dynamicTypes returns the concrete types that the summaries put into
// interfaces.
func dynamicTypes(sums map[string]*summary.Summary) map[string]bool {
	set := make(map[string]bool)
	for _, s := range sums {
		values(s, func(v *summary.Value) {
			for _, d := range v.Dyn {
				set[d] = true
			}
		})
	}
	return set
}

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
	return nil
}

// foreignMethods returns the methods of other packages' types that importers
// can call through this package's API, without importing those packages.
func (p *Package) foreignMethods() []string {
	var keys []string
	seen := make(map[types.Type]bool)
	var walk func(t types.Type, depth int)
	walk = func(t types.Type, depth int) {
		if t = types.Unalias(t); seen[t] || depth > 4 {
			return
		}
		seen[t] = true
		switch t := t.(type) {
		case *types.Named:
			pkg := t.Obj().Pkg()
			if pkg == nil || model.Modelled(pkg.Path()) {
				return
			}
			foreign := annot.CleanPath(pkg.Path()) != p.path
			for m := range t.Origin().Methods() {
				if foreign && m.Exported() {
					keys = append(keys, objectName(m))
				}
				if m.Exported() {
					walk(m.Type(), depth+1)
				}
			}
			walk(t.Underlying(), depth+1)
		case *types.Pointer:
			walk(t.Elem(), depth)
		case *types.Slice:
			walk(t.Elem(), depth)
		case *types.Array:
			walk(t.Elem(), depth)
		case *types.Chan:
			walk(t.Elem(), depth)
		case *types.Map:
			walk(t.Key(), depth)
			walk(t.Elem(), depth)
		case *types.Struct:
			for f := range t.Fields() {
				if f.Exported() || f.Embedded() {
					walk(f.Type(), depth)
				}
			}
		case *types.Signature:
			for v := range t.Params().Variables() {
				walk(v.Type(), depth)
			}
			for v := range t.Results().Variables() {
				walk(v.Type(), depth)
			}
		case *types.Interface:
			for m := range t.Methods() {
				walk(m.Type(), depth+1)
			}
		}
	}
	scope := p.Pkg.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() {
			walk(obj.Type(), 0)
		}
	}
	return keys
}

func (p *Package) encodeTypes(w *wire.Writer, sums map[string]*summary.Summary) {
	converted := make(map[string][]string)
	for iface, list := range p.converted {
		converted[iface] = list
	}
	set := dynamicTypes(sums)
	p.installedTypes(set)
	for _, f := range p.Imports {
		for iface, list := range f.Converted {
			for _, t := range list {
				if !slices.Contains(converted[iface], t) {
					converted[iface] = append(slices.Clip(converted[iface]), t)
				}
			}
		}
	}
	ifaces := slices.DeleteFunc(slices.Sorted(maps.Keys(converted)), stdType)
	w.Int(len(ifaces))
	for _, iface := range ifaces {
		w.String(iface)
		w.Strings(slices.Sorted(slices.Values(converted[iface])))
		for _, t := range converted[iface] {
			set[t] = true
		}
	}
	var typs []string
	for t := range set {
		if len(p.methodsOf(t)) > 0 && !stdType(t) {
			typs = append(typs, t)
		}
	}
	slices.Sort(typs)
	w.Int(len(typs))
	for _, t := range typs {
		w.String(t)
		methods := p.methodsOf(t)
		names := slices.Sorted(maps.Keys(methods))
		w.Int(len(names))
		for _, name := range names {
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
}

// stdType reports whether a type's key names a type of the standard library:
// nobody's contacts are in there, and everybody's errors are.
func stdType(key string) bool {
	path := packageOf(strings.TrimLeft(key, "*[]"))
	return path == "" || model.Modelled(path)
}

func (f *Facts) decodeTypes(r *wire.Reader) {
	for range r.Len() {
		iface := r.String()
		f.Converted[iface] = r.Strings()
	}
	for range r.Len() {
		typ := r.String()
		methods := make(map[string]summary.Method)
		for range r.Len() {
			name := r.String()
			m := summary.Method{Key: r.String(), Iface: r.Bool()}
			for range r.Len() {
				m.Path = append(m.Path, summary.Hop{
					Sel: summary.Sel{Kind: summary.SelKind(r.Int()), Name: r.String()}, Address: r.Bool(),
				})
			}
			methods[name] = m
		}
		f.methods[typ] = methods
	}
}
