package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A bound that stops the analysis of a function leaves it with less than all of
// its paths. What is known is kept, and the function is taken for one without
// source beside that: all that goes in comes out wherever it can.

// Bounds on the work of one analysis of a function.
const (
	maxWork = 250_000
	// Tables of functions are filled by initializers, which are run through once.
	maxWorkInit = 30_000
	// All rounds over a cycle of the call graph may take several times that.
	maxWorkCycle = 3
	// A package in which very many functions would take all that they may is not
	// worth hours either: once this much is done, they get a glance too.
	maxWorkPackage = 8 * maxWork
	maxWorkGlance  = 2_500
)

// limits bound the analysis of a function that sees no annotation.
type limits struct {
	work    int // on one analysis
	callees int // size of the summaries of all that it calls, beyond which it gets a glance
	glance  int // the work of that
	size    int // of its summary, before that is made small
}

// Most of the code that a program depends on has nothing to do with annotations; its
// large functions are not worth more than a glance, and those that call much that is
// large would reach any bound, so that all work until then is for nothing: of the
// functions of golangci-lint and what it imports whose callees' summaries have more than
// 350 parts and labels, 85 of 100 reached 1,000 steps.
// The packages of the module that is checked are few, and nearer to its annotations.
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

// aside reports whether the package sees neither sources nor sinks: it is
// analysed only for what its importers hand it.
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

// sizeOfCallees returns how many parts and labels the summaries have that the analysis of
// a function instantiates, as far as it is plain which those are.
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

// crude adds to the summary of a function that was not analysed wholly what its
// signature lets through.
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
			// What it was read from callers see in no other way: it is theirs by type alone.
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
// copier or decoder fills one of its arguments from the others. One with a list of
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

// crudeLabel returns the label of what comes out of an input. Somewhere in a server, a
// client or a request there are contacts, and nothing says that just they come out:
// that is a guess, on which no match is built. A text that goes in is what the
// function is about.
func (x *function) crudeLabel(s *summary.Sym) *summary.Label {
	return &summary.Label{Sym: s, Guess: !x.All && !isText(s.Type, 0)}
}

// crudeInto returns labels as those of what is written to memory. A buffer or a hash is
// there to be written to; what a server or client keeps of a text is a guess too.
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

// isBuffer reports whether a type is one of texts and numbers, structs of them included.
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

// isText reports whether values of a type are texts or numbers, or lists and
// tables of them, or may be anything.
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
