package valueflow

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// An exporter marks what importers may reach, as a garbage collector marks objects. It
// begins with what the package's API names, and goes on with the functions in values and
// the methods of concrete types in them. What it does not reach is not exported: each
// package above would have to carry it, too.
type exporter struct {
	*Package
	sums   map[string]*summary.Summary
	idle   map[string]bool     // functions of other packages that do nothing of interest
	types  map[string]bool     // concrete types in interface values
	hidden map[string][]string // methods that no other package can name, by name, until they are called
	called map[string]bool     // names of such methods called by open calls

	names map[string]bool // types of which importers can have values
	asked []*Asked
	kept  []*Installed
	later map[string][]*Installed // exported once importers can reach the variable
}

// exported returns what importers may ask for.
func (p *Package) exported() *exporter {
	e := &exporter{
		Package: p,
		sums:    make(map[string]*summary.Summary), idle: make(map[string]bool),
		types: make(map[string]bool), hidden: make(map[string][]string), called: make(map[string]bool),
		names: p.Nameable.Types, asked: p.allAsked(), later: make(map[string][]*Installed),
	}
	e.handOn()
	for key, f := range p.functions {
		if obj, ok := f.Object().(*types.Func); ok {
			e.root(obj.Name(), key, f.Signature.Recv() != nil)
		}
	}
	for _, key := range p.foreignMethods() {
		e.function(key)
	}
	for _, a := range e.asked {
		e.openCalls(a.sum)
	}
	slices.SortFunc(e.kept, func(a, b *Installed) int { return strings.Compare(a.place.key(), b.place.key()) })
	return e
}

// root adds a function of the package. An unexported one can be reached only as a value,
// or as a method called through an interface of this package.
func (e *exporter) root(name, key string, method bool) {
	switch {
	case token.IsExported(name):
		e.function(key)
	case method:
		e.method(name, key)
	}
}

func (e *exporter) method(name, key string) {
	if token.IsExported(name) || e.called[name] {
		e.function(key)
		return
	}
	e.hidden[name] = append(e.hidden[name], key)
}

// function adds a function with all that its summary leads to.
func (e *exporter) function(key string) {
	if e.sums[key] != nil || e.idle[key] || strings.HasPrefix(key, "#") {
		return
	}
	sum := e.summaryOf(key)
	if s := e.abroad[key]; s != nil {
		sum = s
	}
	foreign := packageOf(key) != e.path
	if sum == nil || foreign && model.Modelled(packageOf(key)) {
		return
	}
	if trivial(sum) {
		e.idle[key] = foreign
		return
	}
	sum = withinReach(sum)
	e.sums[key] = sum
	values(sum, e.value)
	for _, r := range sum.Running {
		e.function(r.Key)
	}
	e.openCalls(sum)
}

// value adds everything in a value that can be called.
func (e *exporter) value(v *summary.Value) {
	for _, s := range v.Alias {
		e.variableOf(s)
	}
	for _, l := range v.Ptrs {
		e.variableOf(l.Object.Sym)
	}
	for _, f := range v.Funcs {
		e.function(f.Key)
		if f.Of != "" {
			e.concrete(f.Of)
		}
	}
	for _, typ := range v.Dyn {
		e.concrete(typ)
	}
}

// concrete adds a type whose methods are called dynamically.
func (e *exporter) concrete(typ string) {
	if e.types[typ] {
		return
	}
	e.types[typ] = true
	for name, m := range e.methodsOf(typ) {
		e.method(name, m.Key)
	}
}

// variableOf adds what is kept in the package variable in which an input lies, if any:
// importers can reach it.
func (e *exporter) variableOf(s *summary.Sym) {
	if s == nil || len(e.later) == 0 {
		return
	}
	root := s.Outermost().Root
	if !isVariable(root) {
		return
	}
	later := e.later[root.Name]
	delete(e.later, root.Name)
	for _, in := range later {
		e.keep(in)
	}
}

func (e *exporter) keep(in *Installed) {
	e.kept = append(e.kept, in)
	walk(in.value, e.value)
}

func (e *exporter) openCalls(sum *summary.Summary) {
	for _, o := range sum.Opens {
		walk(o.Callee, e.value)
		if o.Method == "" || token.IsExported(o.Method) || e.called[o.Method] {
			continue
		}
		e.called[o.Method] = true
		for _, key := range e.hidden[o.Method] {
			e.function(key)
		}
	}
}

// idleKeys returns the functions of other packages that do nothing of interest,
// sorted.
func (e *exporter) idleKeys() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(e.idle)), func(key string) bool { return !e.idle[key] })
}

func trivial(s *summary.Summary) bool {
	for _, r := range s.Results {
		if !r.Empty() {
			return false
		}
	}
	return len(s.Writes)+len(s.Moved)+len(s.Sinks)+len(s.Opens)+len(s.Answers)+len(s.Running)+s.Stubs == 0 && !s.Bounded
}

// values visits all values of a summary.
func values(s *summary.Summary, visit func(*summary.Value)) {
	for _, v := range rootValues(s) {
		walk(v, visit)
	}
	for _, o := range s.Objects {
		walk(o.Value, visit)
	}
}

// rootValues returns the values through which callers reach a function's own objects: all
// values of its summary except what these objects hold.
func rootValues(s *summary.Summary) []*summary.Value {
	out := slices.Clone(s.Results)
	for _, w := range s.Writes {
		out = append(out, w.Value)
	}
	for _, o := range s.Opens {
		out = append(append(out, o.Callee), o.Args...)
	}
	for _, r := range s.Running {
		out = append(append(out, r.Args...), r.Free...)
	}
	return out
}

// walk visits a value, its parts, and what its functions captured.
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

// maxHops is how many nested dynamic calls are interpreted; see maxNested. Each counts
// twice there, once for the open call and once for the method.
const maxHops = maxNested/2 + 1

// withinReach returns a summary without objects that are reached only through more nested
// interface values than are ever called: a service made of services made of services.
func withinReach(s *summary.Summary) *summary.Summary {
	if len(s.Objects) <= maxHops {
		return s
	}
	content := make(map[*summary.Object]*summary.Value, len(s.Objects))
	for _, o := range s.Objects {
		content[o.Object] = o.Value
	}
	near := make(map[*summary.Object]bool)
	vals := rootValues(s)
	for hop := 0; hop <= maxHops && len(vals) > 0; hop++ {
		vals = sameHop(vals, content, near)
	}
	if len(near) == len(s.Objects) {
		return s
	}
	c := *s
	c.Objects = slices.DeleteFunc(slices.Clone(s.Objects), func(o summary.Content) bool { return !near[o.Object] })
	return &c
}

// sameHop marks the objects that are reached from vals without a dynamic call, and
// returns what they hold of objects that only such calls reach.
func sameHop(vals []*summary.Value, content map[*summary.Object]*summary.Value, near map[*summary.Object]bool) (next []*summary.Value) {
	for len(vals) > 0 {
		v := vals[0]
		vals = vals[1:]
		walk(v, func(v *summary.Value) {
			for _, l := range v.Ptrs {
				switch in, ok := content[l.Object]; {
				case !ok || near[l.Object]:
				case len(v.Dyn) > 0:
					next = append(next, &summary.Value{Ptrs: []summary.Loc{l}})
				default:
					near[l.Object] = true
					vals = append(vals, in)
				}
			}
		})
	}
	return next
}
