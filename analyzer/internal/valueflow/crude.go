package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A function whose analysis was stopped by a bound is known only in part. What is known
// is kept. Beside it, the function is treated as one without source: everything that goes
// in comes out wherever it can.

// Bounds on the work of one analysis of a function, in steps (see exhausted).
const (
	maxWork = 250_000
	// Tables of functions are filled by initializers, which are run through once.
	maxWorkInit = 30_000
	// maxWorkCycle is a factor: all rounds over a cycle of the call graph together may
	// take this many times the bound for one analysis.
	maxWorkCycle = 3
	// maxWorkPackage bounds a package with very many costly functions: once this much
	// work is done, the rest get a glance.
	maxWorkPackage = 8 * maxWork
	maxWorkGlance  = 2_500
)

// limits bound the analysis of a function in a package that sees no annotation.
type limits struct {
	work    int // steps of one analysis; see exhausted
	callees int // total size of the callees' summaries beyond which the function gets only a glance
	glance  int // steps of a glance
	size    int // of the summary, beyond which it is made small; see compact
}

// Most of the code on which a program depends has nothing to do with annotations, and its
// large functions are not worth more than a glance. Functions that call many large ones
// would reach any bound, so that all work until then is lost: of the functions of
// golangci-lint and its imports whose callees' summaries have more than 350 parts and
// labels, 85 of 100 reached 1,000 steps. The packages of the checked module are few, and
// nearer to its annotations.
var (
	aside           = limits{work: 1000, callees: 600, glance: 100, size: 400}
	asideDependency = limits{work: 400, callees: 350, glance: 50, size: 200}
)

func (p *Package) limits() limits {
	if p.Dependency {
		return asideDependency
	}
	return aside
}

// aside reports whether the package sees neither sources nor sinks, so that it is
// analysed only because its importers may pass something to it.
func (p *Package) aside() bool { return p.Table.HasNone() }

// isInitializer reports whether a function is the package's initializer.
func (p *Package) isInitializer(f *ssa.Function) bool { return f == p.Pkg.Func("init") }

// bound returns the bound on the work of one analysis of a function.
func (p *Package) bound(f *ssa.Function) int {
	if p.aside() && p.isInitializer(f) {
		return maxWorkInit
	}
	switch {
	case p.aside():
		l := p.limits()
		if p.sizeOfCallees(f) > l.callees {
			return l.glance
		}
		return l.work
	case p.spent > maxWorkPackage:
		return maxWorkGlance
	}
	return maxWork
}

// sizeOfCallees returns the number of parts and labels in the summaries that an analysis
// of f would instantiate, as far as its callees are plain from the code.
func (p *Package) sizeOfCallees(f *ssa.Function) int {
	n := 0
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if callee := call.Common().StaticCallee(); callee != nil {
				if sum := p.summaryOf(functionKey(callee)); sum != nil {
					n += sizeOf(sum)
				}
			}
		}
	}
	return n
}

// crude adds what the signature lets through to the summary of a function that was not
// analysed wholly.
func (x *function) crude(sum *summary.Summary) {
	var labels []*summary.Label
	var roots []*summary.Sym
	for i, p := range x.f.Params {
		s := x.space.Root(summary.Root{Kind: summary.Param, Index: i}, p.Type())
		roots = append(roots, s)
		if !isContext(p.Type()) {
			labels = append(labels, x.crudeLabel(s))
		}
	}
	for i, fv := range x.f.FreeVars {
		s := x.space.Root(summary.Root{Kind: summary.Free, Index: i}, fv.Type())
		roots = append(roots, s)
		labels = append(labels, x.crudeLabel(s))
	}
	results := x.f.Signature.Results()
	for len(sum.Results) < results.Len() {
		sum.Results = append(sum.Results, nil)
	}
	for i := range results.Len() {
		t := results.At(i).Type()
		if carriesData(t) {
			sum.Results[i] = sum.Results[i].AddLabels(labels)
		}
		if isGeneric(t, 0) {
			// Callers see what it was read from in no other way: it is of that type, and
			// no more is known.
			read := x.space.Root(summary.Root{Kind: summary.Unknown, Index: 3*maxUnknowns + i}, t)
			sum.Results[i] = summary.Join(sum.Results[i], summary.OfSym(read), x.project)
		}
	}
	for _, s := range roots {
		switch {
		case fillable(s.Type):
			crudeWrite(sum, x.symValue(s.Child(selDeref)), s.Child(selDeref), x.crudeInto(s.Type, labels))
		case isEmptyInterface(s.Type) && !x.f.Signature.Variadic():
			x.crudeConversion(sum, s, roots)
		}
	}
	x.crudeCalls(sum, labels)
}

// crudeConversion adds what a function may write to what an interface value refers to: a
// copier or decoder fills one of its arguments from the others. A function with a list of
// arguments is a query or a log, which does not.
func (x *function) crudeConversion(sum *summary.Summary, to *summary.Sym, roots []*summary.Sym) {
	var from []*summary.Label
	for _, s := range roots {
		isReceiver := s.Root.Kind == summary.Param && s.Root.Index == 0 && x.f.Signature.Recv() != nil
		if s != to && !isReceiver && !isContext(s.Type) {
			from = append(from, x.crudeLabel(s))
		}
	}
	if len(from) > 0 {
		crudeWrite(sum, x.symValue(to.Child(selDeref)), to.Child(selDeref), from)
	}
}

// crudeLabel returns the label of what comes out of an input. A server, client or request
// may have contacts somewhere inside, but nothing says that these come out. That is a
// guess, on which no match is built. A text that goes in is what the function is about.
func (x *function) crudeLabel(s *summary.Sym) *summary.Label {
	return &summary.Label{Sym: s, Guess: !x.All && !isText(s.Type, 0)}
}

// crudeInto returns labels for data that is written to memory. Buffers and hashes exist
// to be written to. That a server or client keeps a text is a guess.
func (x *function) crudeInto(t types.Type, labels []*summary.Label) []*summary.Label {
	if x.All || isBuffer(t, 0) {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		c := *l
		c.Guess = true
		return &c
	})
}

// isBuffer reports whether a type consists of texts and numbers, including structs of
// them.
func isBuffer(t types.Type, depth int) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return isText(t, depth)
	}
	for f := range st.Fields() {
		if depth > maxText || !isBuffer(f.Type(), depth+1) {
			return false
		}
	}
	return true
}

// maxText bounds how deep the elements of a plain type may lie.
const maxText = 4

// isText reports whether values of a type are texts or numbers, lists or tables of them,
// or may be anything.
func isText(t types.Type, depth int) bool {
	if t == nil || isTypeParam(t) || depth > maxText {
		return true
	}
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return true
	case *types.Interface:
		return t.NumMethods() == 0
	case *types.Pointer:
		return isText(t.Elem(), depth+1)
	case *types.Slice:
		return isText(t.Elem(), depth+1)
	case *types.Array:
		return isText(t.Elem(), depth+1)
	case *types.Chan:
		return isText(t.Elem(), depth+1)
	case *types.Map:
		return isText(t.Key(), depth+1) && isText(t.Elem(), depth+1)
	}
	return false
}

// crudeWrite adds labels to what is behind an input.
func crudeWrite(sum *summary.Summary, old *summary.Value, to *summary.Sym, labels []*summary.Label) {
	i := slices.IndexFunc(sum.Writes, func(w summary.Write) bool { return w.To.String() == to.String() })
	if i < 0 {
		sum.Writes = append(sum.Writes, summary.Write{To: to, Value: old.AddLabels(labels)})
		return
	}
	sum.Writes[i].Value = sum.Writes[i].Value.AddLabels(labels)
}
