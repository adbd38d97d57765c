package valueflow

import (
	"go/types"
	"slices"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// collectorKey names the yield function that collects what an iterator yields.
const collectorKey = "#yield"

// collectYields calls an iterator function and returns what it yields, as the content of
// a collection. If the iterator is an input, the callers know what it yields.
func (x *function) collectYields(s callSite, seq *summary.Value) *summary.Value {
	if s.depth > maxNested {
		return nil
	}
	s.key += "/yield"
	s.depth++
	o := x.object(s.instr, s.key, 0, nil)
	if _, ok := x.mem[o]; !ok {
		x.hold(o, nil)
	}
	yield := ofFunc(&summary.FuncVal{Key: collectorKey, Bound: []*summary.Value{{Ptrs: []summary.Loc{{Object: o}}}}})
	for _, fv := range seq.Funcs {
		out := x.callFuncVal(s, fv, []*summary.Value{yield}, nil)
		if len(out.results) > 0 { // a function that returns one element after the other, and no iterator
			x.hold(o, x.set(x.content(o), []summary.Sel{selElem}, out.results[0], true))
		}
	}
	for _, sym := range seq.Alias {
		if isFunc(sym.Type) {
			x.open(s, summary.OfSym(sym), "", "", []*summary.Value{yield}, nil)
		}
	}
	return x.content(o)
}

// yielded takes one element into a collector.
func (x *function) yielded(fv *summary.FuncVal, args []*summary.Value) outcome {
	to := fv.Bound[0]
	switch len(args) {
	case 1:
		x.store(to, []summary.Sel{selElem}, x.leaving(args[0], nil), true)
	case 2:
		x.store(to, []summary.Sel{selKey}, x.leaving(args[0], nil), true)
		x.store(to, []summary.Sel{selElem}, x.leaving(args[1], nil), true)
	}
	return outcome{callees: 1}
}

// sequenceOf returns a value that is an iterator without a body, which yields what the
// standard library's model says.
func (x *function) sequenceOf(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	for _, k := range v.Kids {
		if k.Sel.Kind == summary.Elem || k.Sel == selKey {
			return v
		}
	}
	return nil
}

// callSequence calls an iterator without a body: it yields, or, if it was returned by
// iter.Pull, returns the next element.
func (x *function) callSequence(s callSite, seq *summary.Value, args []*summary.Value, sig *types.Signature) outcome {
	if len(args) > 0 {
		x.yieldAll(s, seq, args[0], sig)
		return outcome{callees: 1}
	}
	results := []*summary.Value{x.part(seq, selElem), nil}
	if sig != nil && sig.Results().Len() == 3 {
		results = []*summary.Value{x.part(seq, selKey), x.part(seq, selElem), nil}
	}
	return outcome{results: results, callees: 1}
}

// yieldAll calls a yield function with what an iterator yields.
func (x *function) yieldAll(s callSite, seq, yield *summary.Value, sig *types.Signature) {
	n := 1
	if sig != nil && sig.Params().Len() == 1 {
		if f, ok := sig.Params().At(0).Type().Underlying().(*types.Signature); ok {
			n = f.Params().Len()
		}
	}
	elem := x.part(seq, selElem)
	args := []*summary.Value{elem}
	if n == 2 {
		args = []*summary.Value{x.part(seq, selKey), elem}
	}
	s.key += "/seq"
	s.depth++
	if s.depth <= maxNested {
		x.repeatedly(func() { x.callValue(s, yield, args, nil) })
	}
}

// maxElements bounds how often a function is interpreted that is called for each element.
const maxElements = 6

// repeatedly interprets a call that may happen any number of times, until what it leaves
// in memory is no news for the next call.
func (x *function) repeatedly(call func()) {
	call()
	if x.aside() {
		return
	}
	for range maxElements {
		before, puts := cloneMemory(x.mem), x.puts
		call()
		if x.puts == puts || x.exhausted(0) {
			return
		}
		x.joinMemory(x.mem, before)
		if sameMemory(before, x.mem) {
			return
		}
	}
}

// declaredAt returns the annotation of the field at a place, and the object to which the
// field belongs.
func (x *function) declaredAt(l summary.Loc) (*annot.Source, *summary.Sym) {
	if l.Object.Sym != nil && l.Path == "" {
		return nil, nil
	}
	sels := l.Path.Sels()
	if len(sels) == 0 {
		return nil, nil
	}
	last := sels[len(sels)-1]
	if last.Kind != summary.Field {
		return nil, nil
	}
	t := l.Object.Type
	for _, sel := range sels[:len(sels)-1] {
		t = summary.StepType(t, sel)
	}
	f := summary.FieldOf(t, last.Name)
	if f == nil {
		return nil, nil
	}
	src := x.Table.Field(f)
	if src == nil {
		return nil, nil
	}
	return src, structOf(x.baseOf(&summary.Value{Ptrs: []summary.Loc{l}}))
}

// labellerKey names the function that stands for a function argument of an annotated
// function: what is passed to it was collected as the annotation says. So an annotated
// iterator yields contacts.
const labellerKey = "#labelled"

// labelling returns arguments whose functions are called with added labels.
func labelling(args []*summary.Value, labels []*summary.Label) []*summary.Value {
	if len(labels) == 0 {
		return args
	}
	args = slices.Clone(args)
	for i, a := range args {
		if a != nil && (len(a.Funcs) > 0 || slices.ContainsFunc(a.Alias, func(s *summary.Sym) bool { return isFunc(s.Type) })) {
			args[i] = ofFunc(&summary.FuncVal{Key: labellerKey, Bound: []*summary.Value{a, summary.OfLabels(labels)}})
		}
	}
	return args
}

// callLabelled calls the function that a labeller stands for.
func (x *function) callLabelled(s callSite, fv *summary.FuncVal, args []*summary.Value, sig *types.Signature) outcome {
	s.depth++
	if len(fv.Bound) != 2 || fv.Bound[1] == nil || s.depth > maxNested {
		return outcome{callees: 1}
	}
	args = slices.Clone(args)
	for i, a := range args {
		args[i] = a.AddLabels(fv.Bound[1].Labels)
	}
	return x.callValue(s, fv.Bound[0], args, sig)
}
