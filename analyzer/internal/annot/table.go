package annot

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/policy"
)

// A Table answers what is declared of the objects that a package sees.
type Table struct {
	// Fset has the positions of imported objects. It may be nil: then the fields
	// of types that another package declares from an annotated type are missed.
	Fset *token.FileSet

	seen     *Set // what the sets declare
	set      *Set // what the policy declares, too
	policy   *policy.Policy
	byName   map[string][]policyFunc // policy entries for functions, by canonical name
	packages []policy.Entry          // policy sinks that are whole packages
	columns  map[string]*Source      // policy sources that are columns
	params   map[string][]string     // names of the parameters of policy sinks that are fields or variables

	hasSources, hasSinks, hasGuards bool
	guarded                         []string // the purposes that guards permit

	keys   map[*types.Package]map[types.Object][]string
	vars   map[*types.Var]string
	funcs  map[*types.Func]*Func
	places map[place]string
}

type policyFunc struct {
	kind  string
	entry *policy.Entry
}

// NewTable returns the table of the sets that a package sees, its own included,
// and of the policy.
func NewTable(pol *policy.Policy, sets ...*Set) *Table {
	t := &Table{
		seen: NewSet(), set: NewSet(), policy: pol,
		byName:  make(map[string][]policyFunc),
		columns: make(map[string]*Source),
		params:  make(map[string][]string),
		keys:    make(map[*types.Package]map[types.Object][]string),
		vars:    make(map[*types.Var]string),
		funcs:   make(map[*types.Func]*Func),
	}
	for _, s := range sets {
		t.seen.Merge(s)
	}
	t.set.Merge(t.seen)
	t.addPolicy()
	// Counted once, since the analysis asks all the time.
	t.hasSources = t.seen.Sources() > 0 || t.seen.Named&NamedSource != 0
	t.hasSinks = t.seen.Sinks() > 0 || t.seen.Named&NamedSink != 0
	t.hasGuards = t.seen.Guards() > 0 || t.seen.Named&NamedGuard != 0
	for _, f := range t.seen.Funcs {
		if f.Guard != nil {
			t.guarded = append(t.guarded, f.Guard.Purposes...)
		}
	}
	for _, g := range pol.Guards {
		t.guarded = append(t.guarded, g.Purposes...)
	}
	slices.Sort(t.guarded)
	t.guarded = slices.Compact(t.guarded)
	return t
}

// HasSources reports whether anything that the package sees is a source.
func (t *Table) HasSources() bool { return t.hasSources }

// HasSinks reports whether anything that the package sees is a sink.
func (t *Table) HasSinks() bool { return t.hasSinks }

// HasPlaceSinks reports whether a field or variable that the package sees is a sink.
func (t *Table) HasPlaceSinks() bool { return len(t.set.FieldSinks)+len(t.set.VarSinks) > 0 }

// HasNone reports whether the package sees neither sources nor sinks.
func (t *Table) HasNone() bool { return !t.hasSources && !t.hasSinks }

// HasGuards reports whether anything that the package sees is a guard.
func (t *Table) HasGuards() bool { return t.hasGuards }

// GuardedPurposes returns the purposes that some guard permits, sorted.
func (t *Table) GuardedPurposes() []string { return t.guarded }

// objectKey names a field, or a method of an unnamed interface; declared reports whether
// some set declares a key.
func (t *Table) objectKey(obj types.Object, declared func(key string) bool) string {
	if obj.Pkg() == nil {
		return ""
	}
	path := CleanPath(obj.Pkg().Path())
	keys, ok := t.keys[obj.Pkg()]
	if !ok {
		keys = keysOf(obj.Pkg(), path)
		t.keys[obj.Pkg()] = keys
	}
	for _, key := range keys[obj] {
		if declared(key) {
			return key
		}
	}
	if key := localKey(obj, path); key != "" || t.Fset == nil {
		return key
	}
	return t.byPlace()[t.place(obj, path)]
}

// A place finds the fields, and the methods of unnamed interfaces, of types that other
// packages declare from their type (type Copy id.Account): these have no name in their
// own package.
type place struct {
	pkg, file, name string
	line            int
}

func (t *Table) place(obj types.Object, path string) place {
	p := PositionOf(t.Fset, path, obj.Pos())
	return place{path, p.File, obj.Name(), p.Line}
}

// byPlace returns the keys of annotated fields and interface methods by where they are
// declared.
func (t *Table) byPlace() map[place]string {
	if t.places != nil {
		return t.places
	}
	t.places = make(map[place]string)
	add := func(key, name string, p Position) {
		name = name[strings.LastIndexByte(name, '.')+1:]
		t.places[place{p.Package, p.File, name, p.Line}] = key
	}
	for key, s := range t.set.Fields {
		if key == s.Key {
			add(key, s.Name, s.Pos)
		}
	}
	for key, s := range t.set.FieldSinks {
		if key == s.Key {
			add(key, s.Name, s.Pos)
		}
	}
	for key, f := range t.set.Funcs {
		if f.Sink != nil && key == f.Sink.Key {
			add(key, f.Sink.Name, f.Sink.Pos)
		} else if f.ResultSource != nil && key == f.ResultSource.Key {
			add(key, f.ResultSource.Name, f.ResultSource.Pos)
		}
	}
	return t.places
}

// Field returns the source that a field is, or nil.
func (t *Table) Field(v *types.Var) *Source {
	if len(t.set.Fields) == 0 {
		return nil
	}
	return t.set.Fields[t.cachedKey(v)]
}

// FieldSink returns the sink that writing into a field is, or nil.
func (t *Table) FieldSink(v *types.Var) *Sink {
	if len(t.set.FieldSinks) == 0 {
		return nil
	}
	return t.narrow(t.set.FieldSinks, t.cachedKey(v), v.Type())
}

func (t *Table) cachedKey(v *types.Var) string {
	key, ok := t.vars[v]
	if !ok {
		key = t.objectKey(v.Origin(), func(key string) bool {
			return t.set.Fields[key] != nil || t.set.FieldSinks[key] != nil
		})
		t.vars[v] = key
	}
	return key
}

// Type returns the source that all values of a named type are, or nil.
func (t *Table) Type(obj *types.TypeName) *Source {
	if len(t.set.Types) == 0 || obj.Pkg() == nil {
		return nil
	}
	return t.set.Types[typeNameKey(obj, CleanPath(obj.Pkg().Path()))]
}

// TypeSink returns the sink that all methods of a named type are, or nil.
func (t *Table) TypeSink(obj *types.TypeName) *Sink {
	if len(t.set.TypeSinks) == 0 || obj.Pkg() == nil {
		return nil
	}
	return t.set.TypeSinks[typeNameKey(obj, CleanPath(obj.Pkg().Path()))]
}

// Column returns the source that the policy says a database column is, or nil;
// its name is table.column, in upper or lower case.
func (t *Table) Column(name string) *Source { return t.columns[strings.ToLower(name)] }

// Columns returns the sources that are columns of a table, in their order.
func (t *Table) Columns(table string) []*Source {
	var list []*Source
	for _, name := range slices.Sorted(maps.Keys(t.columns)) {
		if strings.HasPrefix(name, strings.ToLower(table)+".") {
			list = append(list, t.columns[name])
		}
	}
	return list
}

// HasColumns reports whether the policy names any column.
func (t *Table) HasColumns() bool { return len(t.columns) > 0 }

// Var returns the source that a package variable is, or nil.
func (t *Table) Var(v *types.Var) *Source {
	if len(t.set.Vars) == 0 || !isGlobal(v) {
		return nil
	}
	return t.set.Vars[CleanPath(v.Pkg().Path())+"."+v.Name()]
}

// VarSink returns the sink that writing into a package variable, or calling it, is, or
// nil.
func (t *Table) VarSink(v *types.Var) *Sink {
	if len(t.set.VarSinks) == 0 || !isGlobal(v) {
		return nil
	}
	return t.narrow(t.set.VarSinks, CleanPath(v.Pkg().Path())+"."+v.Name(), v.Type())
}

// Func returns what is declared of a function, method or interface method, or nil.
// Declarations for its type or package hold for it too.
func (t *Table) Func(f *types.Func) *Func {
	f = f.Origin()
	d, ok := t.funcs[f]
	if !ok {
		d = t.lookup(f)
		t.funcs[f] = d
	}
	return d
}

// lookup finds what is declared of a function: by directives, by the policy, or for its
// type or package as a whole.
func (t *Table) lookup(f *types.Func) *Func {
	key := FuncKey(f)
	if isUnnamed(f) {
		key = t.objectKey(f, func(key string) bool { return t.set.Funcs[key] != nil })
	}
	d := t.set.Funcs[key]
	if f.Pkg() == nil {
		return d
	}
	d = t.fromPolicy(f, d)
	if d != nil && d.Sink != nil || f.Signature().Params().Len() == 0 {
		return d
	}
	path := CleanPath(f.Pkg().Path())
	var all *Sink
	if recv := f.Signature().Recv(); recv != nil && receiver(recv.Type()) != nil {
		all = t.TypeSink(receiver(recv.Type()).Obj())
	}
	if all == nil && f.Exported() {
		all = t.set.PkgSinks[path]
		if all == nil {
			all = t.packageSink(path)
		}
	}
	if all == nil {
		return d
	}
	c := Func{}
	if d != nil {
		c = *d
	}
	c.Sink = &Sink{Key: key, Name: f.Pkg().Name() + "." + ShortFunc(f), Purposes: all.Purposes, Pos: all.Pos}
	return &c
}

// Flows returns what the policy says that a function without source does.
func (t *Table) Flows(f *types.Func) []*policy.Entry {
	if len(t.policy.Flows) == 0 {
		return nil // this is asked for every call through an interface
	}
	var out []*policy.Entry
	for _, p := range t.byName[canonical(f)] {
		if p.kind == flow {
			out = append(out, p.entry)
		}
	}
	return out
}

// Set returns everything that the package's importers need to know. It excludes the
// policy, which they read themselves.
func (t *Table) Set() *Set { return t.seen }
