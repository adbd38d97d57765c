package valueflow

import (
	"go/types"

	"example.com/purposevet/analyzer/internal/summary"
)

// A sink that is handed a function gets no more than calling it gives: what it returns,
// what it passes to functions supplied by the sink, and what it writes into the sink's
// memory. What else the function captured stays with it.

// onlyFuncs reports whether a value is nothing but functions.
func onlyFuncs(v *summary.Value) bool {
	return v != nil && len(v.Funcs) > 0 && len(v.Alias)+len(v.Ptrs)+len(v.Kids)+len(v.Dyn) == 0
}

// labelOfHanded is label for the arguments of a callee that is a sink.
func (f *frame) labelOfHanded(l *summary.Label) []*summary.Label {
	if l.Kind != summary.Flow || l.Sym == nil || l.Sym.Parent != nil {
		return f.label(l)
	}
	v := f.value(l.Sym)
	if !onlyFuncs(v) {
		return f.label(l)
	}
	return summary.Reroute(f.handedOver(f.s, v), func(m *summary.Label) *summary.Label { return f.rerouted(m, l.Route) })
}

// handedOver returns the labels of everything that a sink gets with an argument.
func (x *function) handedOver(s callSite, v *summary.Value) []*summary.Label {
	if !onlyFuncs(v) {
		return x.everything(v)
	}
	labels := v.Labels
	for _, fv := range v.Funcs {
		given, ok := x.givenBy(s, fv)
		if !ok {
			return x.everything(v)
		}
		labels = summary.JoinLabels(labels, given)
	}
	return labels
}

// givenBy returns the labels of what a function of this package gives to a caller that
// passes in data of its own. It returns false if that is not known.
func (x *function) givenBy(s callSite, fv *summary.FuncVal) ([]*summary.Label, bool) {
	f, sum := x.functions[fv.Key], x.summaryOf(fv.Key)
	if f == nil || sum == nil || sum.Bounded || fv.Method != "" || s.depth >= maxNested {
		return nil, false
	}
	s.key += "|handed " + fv.Key
	s.depth++
	s.targs = x.typesOf(fv.TypeArgs)
	before := x.mem
	defer func() { x.mem = before }() // it may be called, and its own writes are seen in it
	x.mem = cloneMemory(before)
	params := f.Params
	if fv.Recv {
		params = params[1:]
	}
	var args []*summary.Value
	var of []*summary.Object
	for i, p := range params {
		arg, o := x.ofCaller(s, i, p.Type())
		args = append(args, arg)
		if o != nil {
			of = append(of, o)
		}
	}
	out := x.callUnused(s, fv, sum, args)
	var labels []*summary.Label
	for _, r := range out.results {
		labels = summary.JoinLabels(labels, x.handedOver(s, r))
	}
	for _, o := range of {
		labels = summary.JoinLabels(labels, x.everything(x.content(o)))
	}
	return labels, true
}

// ofCaller returns argument i of a caller about which nothing is known. It also returns
// the object from which is read what the function gave to the caller through this
// argument, or nil if the function can give nothing through it.
func (x *function) ofCaller(s callSite, i int, t types.Type) (*summary.Value, *summary.Object) {
	if !isFunc(t) && !refers(t) && !types.IsInterface(t) || isContext(t) {
		return nil, nil
	}
	o := x.object(s.instr, s.key, i, memoryType(t))
	x.hold(o, nil)
	ref := &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
	if isFunc(t) {
		return ofFunc(&summary.FuncVal{Key: collectorKey, Bound: []*summary.Value{ref}}), o
	}
	return ref, o
}
