package valueflow

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/purpose"
	"example.com/purposevet/analyzer/internal/summary"
)

// A Config is one package to analyze, with what is known of its imports.
type Config struct {
	Fset   *token.FileSet
	Pkg    *ssa.Package
	Funcs  []*ssa.Function // declared in source, function literals included
	Table  *annot.Table
	Rules  *purpose.Rules
	Module string // path of the package's module, empty if unknown
	// Dependency says that the checked module depends on this one.
	Dependency bool
	All        bool           // every influence of a match counts, and guesses are kept, as with -match=all
	Imports    []*Facts       // of the directly imported packages, in the order of their paths
	Known      *summary.Known // what Imports were decoded with
	// Nameable is what importers of the package can have values of.
	Nameable *annot.Nameable
	// Watch, if set, is called before each analysis of a function, and its result after
	// it. In a cycle of the call graph, a function is analyzed several times.
	Watch func(*ssa.Function) (done func())
	// LetPanic, for tests, lets panics of the analysis through, with their traces.
	LetPanic bool
}

// A Finding is a source that reaches a sink.
type Finding struct {
	Source       *annot.Source
	Sink         *annot.Sink
	Kind         summary.Kind
	Collected    string          // one purpose of the source
	Uses         []string        // purposes of the sink that the rules forbid, in the sink's order, at least one
	Pos          token.Pos       // in the package under analysis
	Far          *annot.Position // set instead of Pos if the sink is called in another package
	Route        *summary.Step
	OtherSubject bool // a permit was found, but for another object's data
	elsewhere    bool // callers, if there are any, find it too: see function.elsewhere
	// startedBy is the key of the callee that handed on the goroutine which reaches the sink,
	// if the function itself adds nothing to that.
	startedBy string
	// bases are the inputs to which the data belongs and whose types are annotated. There
	// are none if some of the data has no such input.
	bases []*summary.Sym
	// found are the inputs by which the objects were found that the data belongs to; none if
	// some were found otherwise.
	found []foundByInputs
}

// A Result is what Analyze found.
type Result struct {
	Findings []*Finding // in the order of positions; one for each source, position and category
	Facts    []byte     // what importers need; see DecodeFacts
	Stopped  []Stopped  // functions at which a bound or a panic stopped the analysis
	Aside    int        // at how many functions a bound did that have to do with no annotation
	Unmet    bool       // a bound stopped the search for what long-lived memory passes on

	of    *Package
	funcs []*ssa.Function
}

// Package is the state of the analysis of one package.
type Package struct {
	Config
	path       string
	functions  map[string]*ssa.Function // by key
	own        map[string]*summary.Summary
	abroad     map[string]*summary.Summary        // summaries for importers, where they differ from own
	found      map[string]map[findingKey]*Finding // by function
	imported   map[string]*summary.Summary        // decoded so far; nil for unknown
	globals    map[string]*types.Var
	inner      map[innerKey][]innerSource
	plain      map[plainKey]bool
	flags      map[types.Type][][]summary.Sel // see flagsIn
	funcs      map[string]*types.Func         // functions without a body here, by key
	named      map[string]types.Type          // types put into interfaces here, by key
	interfaces map[string]*types.Named        // found by key, nil for keys of other types
	converted  map[string][]string            // interface type -> types put into it here
	controls   map[*ssa.Function]*control
	literals   map[*ssa.Function]map[token.Pos]bool   // see ofLiteral
	callers    map[*ssa.Function]map[callIn]knowledge // of literals, and whether they know the arguments
	recursive  map[*ssa.Function]int                  // the cycle of the call graph in which a function is; 0 for none
	cycles     int
	calls      map[*ssa.Function]calleeList // filled on demand; see callees
	calledIn   map[string]bool              // functions with a caller in this package
	methods    methodUses
	fixed      map[*ssa.Global]bool         // constant variables; nil until needed
	written    map[*ssa.Global]int          // number of uses of a variable other than reads; nil until needed
	tabulated  map[*ssa.Global]table        // tables in variables; nil until needed
	standard   map[string]bool              // standardVariables; the same
	ledger     map[*types.Var]*annot.Source // nil until needed
	bounded    map[*ssa.Function]bool
	full       map[*ssa.Function]bool // functions with a value that came from more than is told apart
	failed     map[*ssa.Function]bool
	causes     map[*ssa.Function]string // why the analysis panicked
	work       map[*ssa.Function]int
	spent      int                // work on all functions
	last       map[string]*stored // what the last analysis of each function stored
	state      *state
	holders    *holders
	stand      *standIns                 // set while open calls are interpreted with stand-ins
	packages   map[string]*types.Package // by path; nil until needed
	installed  *standIns                 // kept in long-lived memory, here and below
	asked      []*Asked
	pinned     map[annot.Position]bool // dynamic calls whose callees some caller knows
	answering  bool                    // open calls are being answered with what is installed, which pins nothing
	askedIn    map[askedIn]bool        // whether a field is filled only with those who were asked; see onlyAskedIn
	analyzed   []*ssa.Function         // as bodies returned them
	values     *valueGraph             // nil until it is asked for
	seenAgain  map[*ssa.Function]*seenAgain
}

type findingKey struct {
	source string
	sink   string
	kind   summary.Kind
	pos    token.Pos
	far    annot.Position
}

// Analyze analyzes a package.
func Analyze(cfg Config) *Result {
	p := &Package{
		Config:    cfg,
		path:      annot.CleanPath(cfg.Pkg.Pkg.Path()),
		functions: make(map[string]*ssa.Function),
		own:       make(map[string]*summary.Summary),
		abroad:    make(map[string]*summary.Summary),
		found:     make(map[string]map[findingKey]*Finding),
		imported:  make(map[string]*summary.Summary),
		globals:   make(map[string]*types.Var),
		inner:     make(map[innerKey][]innerSource),
		plain:     make(map[plainKey]bool),
		flags:     make(map[types.Type][][]summary.Sel),
		funcs:     make(map[string]*types.Func),
		named:     make(map[string]types.Type),
		converted: make(map[string][]string),
		controls:  make(map[*ssa.Function]*control),
		literals:  make(map[*ssa.Function]map[token.Pos]bool),
		callers:   make(map[*ssa.Function]map[callIn]knowledge),
		recursive: make(map[*ssa.Function]int),
		calls:     make(map[*ssa.Function]calleeList),
		calledIn:  make(map[string]bool),
		bounded:   make(map[*ssa.Function]bool),
		full:      make(map[*ssa.Function]bool),
		failed:    make(map[*ssa.Function]bool),
		causes:    make(map[*ssa.Function]string),
		work:      make(map[*ssa.Function]int),
		last:      make(map[string]*stored),
		pinned:    make(map[annot.Position]bool),
	}
	for _, f := range cfg.Imports {
		for _, at := range f.Pinned {
			p.pinned[at] = true
		}
	}
	p.holders = p.newHolders()
	p.installed = newStandIns(p.holders)
	p.state = newState(p)
	funcs := p.bodies()
	p.analyzed = funcs
	if !p.aside() { // otherwise nothing is kept
		p.methods = p.methodUses(funcs)
	}
	components := p.components(funcs)
	for _, component := range components {
		p.solve(component)
	}
	stand := p.standIns(funcs, slices.Concat(components...))
	for _, f := range funcs {
		key := functionKey(f)
		p.state.gather(p.last[key], p.own[key])
		p.state.workers(f, p.own[key])
		p.asked = append(p.asked, p.ask(p.own[key], stand)...)
	}
	p.state.meet()
	p.answer(stand)
	return p.result(funcs)
}

// bodies returns the functions to analyze, in source order, and the package's
// initializer, which has no source of its own. Where no annotation is seen, these are the
// functions that importers can reach.
func (p *Package) bodies() []*ssa.Function {
	funcs := slices.Clone(p.Funcs)
	if init := p.Pkg.Func("init"); init != nil {
		funcs = withLiterals(funcs, init)
	}
	funcs = slices.DeleteFunc(funcs, withoutSource)
	for _, f := range funcs {
		p.functions[functionKey(f)] = f
	}
	if p.aside() {
		funcs = p.reachable(funcs)
		clear(p.functions)
		for _, f := range funcs {
			p.functions[functionKey(f)] = f
		}
	}
	return funcs
}

// withLiterals adds a function and the literals in it.
func withLiterals(funcs []*ssa.Function, f *ssa.Function) []*ssa.Function {
	if !slices.Contains(funcs, f) {
		funcs = append(funcs, f)
	}
	for _, lit := range f.AnonFuncs {
		funcs = withLiterals(funcs, lit)
	}
	return funcs
}

// functionKey names a function uniquely in the whole program.
func functionKey(f *ssa.Function) string {
	if f.Origin() != nil {
		f = f.Origin()
	}
	if obj, ok := f.Object().(*types.Func); ok && obj.Name() != "init" {
		return objectName(obj)
	}
	return strings.ReplaceAll(f.String(), testVariant(f), "")
}

// testVariant returns the mark of a test variant in the path of f's package.
func testVariant(f *ssa.Function) string {
	if f.Pkg == nil {
		return " ["
	}
	path := f.Pkg.Pkg.Path()
	if mark := path[len(annot.CleanPath(path)):]; mark != "" {
		return mark
	}
	return " ["
}

// objectName returns the full name of a function's origin.
func objectName(obj *types.Func) string {
	name := obj.Origin().FullName()
	if obj.Pkg() == nil || !strings.Contains(obj.Pkg().Path(), " ") {
		return name
	}
	return strings.Replace(name, obj.Pkg().Path(), annot.CleanPath(obj.Pkg().Path()), 1)
}

// maxSolve bounds the rounds over one component of the call graph.
const maxSolve = 8

// solve analyzes the functions of one component until their summaries are stable.
func (p *Package) solve(component []*ssa.Function) {
	recursive := len(component) > 1 || p.callsItself(component[0])
	if recursive {
		p.cycles++
		for _, f := range component {
			p.recursive[f] = p.cycles
		}
	}
	for round := 0; ; round++ {
		changed := false
		for _, f := range component {
			key := functionKey(f)
			old := p.own[key]
			sum := p.analyze(f)
			p.own[key] = sum
			changed = changed || old == nil || !old.Equal(sum)
		}
		if !recursive || !changed {
			return
		}
		if round == maxSolve || p.anyBounded(component) || p.workOn(component) > maxWorkCycle*p.bound(component[0]) {
			p.giveUp(component)
			return
		}
	}
}

// anyBounded reports whether a bound stopped the analysis of a function of a component:
// then its summary is no fixpoint, and more rounds would not make it one.
func (p *Package) anyBounded(component []*ssa.Function) bool {
	return slices.ContainsFunc(component, func(f *ssa.Function) bool { return p.bounded[f] })
}

// workOn returns the work on the functions of a component so far.
func (p *Package) workOn(component []*ssa.Function) int {
	work := 0
	for _, f := range component {
		work += p.work[f]
	}
	return work
}

// giveUp keeps summaries that are no fixpoint, together with what the signatures let
// through.
func (p *Package) giveUp(component []*ssa.Function) {
	for _, f := range component {
		if p.bounded[f] {
			continue
		}
		p.bounded[f] = true
		x := p.newFunction(f)
		x.crude(p.own[functionKey(f)])
	}
}

// analyze analyzes one function and records what was found in it.
func (p *Package) analyze(f *ssa.Function) *summary.Summary {
	key := functionKey(f)
	x := p.newFunction(f)
	sum := x.analyzeSafely()
	if sum == nil {
		x = p.newFunction(f)
		sum = &summary.Summary{Key: key, Name: displayName(f), Bounded: true}
		x.crude(sum)
	}
	p.found[key] = x.findings
	p.last[key] = &stored{kept: x.kept, built: x.built, moves: x.moves, before: x.before, fieldPuts: x.fieldPuts}
	p.work[f] += x.work
	p.spent += x.work
	if x.bounded {
		p.bounded[f] = true
	}
	if x.full {
		p.full[f] = true
	}
	return sum
}

// result collects the findings of all functions, and what importers need.
func (p *Package) result(funcs []*ssa.Function) *Result {
	r := &Result{of: p, funcs: funcs, Unmet: p.state.met > maxMeet}
	best := make(map[findingKey]*Finding)
	for _, f := range funcs {
		known, here := p.foundByCallers(f), false
		for key, found := range p.found[functionKey(f)] {
			if found.elsewhere && known || p.foundWhereStarted(found) || p.askedBefore(f, found) || p.askedWhenKept(f, found) || p.askedAround(f, found) {
				continue
			}
			here = here || found.elsewhere
			if old := best[key]; old == nil || p.better(found, old) {
				best[key] = found
			}
		}
		if here {
			p.abroad[functionKey(f)] = p.foundInItself(f)
		}
		if p.failed[f] {
			r.Stopped = append(r.Stopped, stopped(f, p.causes[f]))
			continue
		}
		switch {
		case p.aside() && p.bounded[f]:
			r.Aside++
		case p.aside() || !p.bounded[f] && !p.full[f]:
		case p.touches(f):
			r.Stopped = append(r.Stopped, stopped(f, ""))
		default:
			r.Aside++
		}
	}
	for key, found := range p.state.found {
		if p.askedWhenKept(nil, found) {
			continue
		}
		if old := best[key]; old == nil || p.better(found, old) {
			best[key] = found
		}
	}
	for _, f := range best {
		r.Findings = append(r.Findings, f)
	}
	slices.SortFunc(r.Findings, p.compareFindings)
	p.permitAsked()
	r.Facts = p.facts()
	return r
}

// better reports whether a is the finding to show of two that are the same but
// for their routes: one that goes through no test, and then the shorter one.
func (p *Package) better(a, b *Finding) bool {
	if inTest := p.throughTest(a.Route); inTest != p.throughTest(b.Route) {
		return !inTest
	}
	if c := cmp.Compare(a.Route.Cost(), b.Route.Cost()); c != 0 {
		return c < 0
	}
	return strings.Compare(a.Route.Spell(p.position), b.Route.Spell(p.position)) < 0
}

// throughTest reports whether a step of a route is in the file of a test.
func (p *Package) throughTest(route *summary.Step) bool {
	return slices.ContainsFunc(route.Steps(), func(s *summary.Step) bool {
		return strings.HasSuffix(p.at(s.Pos, s.Far).File, "_test.go")
	})
}

// replaces reports whether f is to be kept in place of old, which differs only in its
// route or is nil. A finding that the function itself must report stays.
func (p *Package) replaces(f, old *Finding) bool {
	if old == nil || old.elsewhere != f.elsewhere {
		return old == nil || old.elsewhere
	}
	return p.better(f, old)
}

// compareFindings orders findings by position, source, sink and category.
func (p *Package) compareFindings(a, b *Finding) int {
	at := func(f *Finding) annot.Position {
		if f.Far != nil {
			return *f.Far
		}
		return p.position(f.Pos)
	}
	pa, pb := at(a), at(b)
	return cmp.Or(
		strings.Compare(pa.Package, pb.Package), strings.Compare(pa.File, pb.File),
		cmp.Compare(pa.Line, pb.Line), cmp.Compare(pa.Column, pb.Column),
		strings.Compare(a.Source.Key, b.Source.Key),
		strings.Compare(a.Sink.Key, b.Sink.Key),
		cmp.Compare(a.Kind, b.Kind),
	)
}
