package valueflow

import (
	"go/types"
	"maps"
	"slices"
	"strconv"

	"example.com/purposevet/analyzer/internal/summary"
)

// writeEarly lets open calls see what the callee writes into memory of its inputs, since
// it may do so before the calls. It returns what it wrote.
func (f *frame) writeEarly() memory {
	ready := make(memory)
	for _, w := range f.sum.Writes {
		if f.exhausted(0) {
			break
		}
		write := func() { f.writeReady(w, ready) }
		f.whenThere(write, write)
	}
	f.early = false
	f.writes = f.pending
	return ready
}

func (f *frame) writeReady(w summary.Write, ready memory) {
	v := f.subst(w.Value)
	for _, l := range f.place(w.To) {
		mine := f.mem[l.Object] == ready[l.Object]
		f.writeTo(l, v, true)
		if mine || ready[l.Object] == nil {
			ready[l.Object] = f.mem[l.Object]
		}
	}
}

// maxChain bounds how often open calls are interpreted whose results are called in turn:
// each state of a state machine returns the next one.
const maxChain = 10

// openAll interprets the open calls. It does so twice if an earlier call may get what a
// later one leaves, and more often as long as their results bring new callees, or if all
// elements of a list are called, each with what those before it left. Where no annotation
// is seen, memory that two calls share is no reason for the second time.
func (f *frame) openAll() {
	chained := slices.ContainsFunc(f.sum.Opens, callsResult)
	before := f.heldNow()
	for i := range maxChain {
		f.refresh()
		f.makeObjects()
		f.early = false
		known, puts := f.callees(), f.puts
		for _, o := range f.sum.Opens {
			f.open(o)
			if i == 0 {
				f.returned(o.ID)
			}
		}
		if f.again = true; f.early {
			f.forget()
		}
		news := false
		if f.puts != puts && !f.aside() {
			now := f.heldNow()
			news = !maps.EqualFunc(before, now, summary.Same)
			before = now
		}
		switch {
		case i == 0 && !f.early && !news:
			return
		case i > 0 && !(chained && f.callees() != known) && !(news && i < f.listed):
			return
		}
	}
}

// heldNow returns a copy of memory, to be compared with what it holds later. The calls of
// one round overwrite each other's changes, and a change that is undone is no change.
func (f *frame) heldNow() memory {
	if f.aside() {
		return nil
	}
	return cloneMemory(f.mem)
}

// callsResult reports whether an open call calls the result of an open call.
func callsResult(o *summary.OpenCall) bool {
	return o.Callee != nil && slices.ContainsFunc(o.Callee.Alias, func(s *summary.Sym) bool {
		return s.Outermost().Root.Kind == summary.OpenResult
	})
}

// callees counts the functions and concrete types returned by open calls.
func (f *frame) callees() int {
	n := 0
	for _, results := range f.opened {
		for _, r := range results {
			if r != nil {
				n += len(r.Funcs) + len(r.Dyn)
			}
		}
	}
	return n
}

// open interprets an open call of the callee, whose own callee may be known here.
func (f *frame) open(o *summary.OpenCall) {
	f.refresh()
	callee := f.subst(o.Callee)
	if callee == nil {
		if f.typeArg(o) == nil {
			return
		}
		callee = &summary.Value{} // nothing is known of the value except the models of its methods
	}
	if slices.ContainsFunc(o.Callee.Alias, func(s *summary.Sym) bool { return s.Many }) {
		f.listed = max(f.listed, len(callee.Funcs)+len(callee.Dyn))
	}
	args := make([]*summary.Value, len(o.Args))
	for i, a := range o.Args {
		args[i] = f.subst(a)
	}
	s := f.s
	s.key += "|" + f.sum.Key + "#" + strconv.Itoa(o.ID)
	s.depth++
	s.used = o.Used
	s.via = o.Via
	s.results, s.carries = o.Results, o.Carries
	s.sources, s.at = o.Sources, o.At
	if len(callee.Dyn)+len(callee.Funcs) > 0 && !f.answering {
		f.pinned[f.Package.at(o.Pos, o.Far)] = true
	}
	s.targs, s.typeParam = nil, 0
	s.fold, s.foldArg = o.Fold, o.FoldArg
	s.far = o.Far
	if !f.isFar() && o.Pos.IsValid() {
		s.pos = o.Pos
	}
	if s.depth > maxNested {
		f.bounded = true
		return
	}
	now := f.now
	f.now = summary.MergePermits(now, f.permits(o.Permit))
	var when []*summary.Label
	for _, l := range o.When {
		when = append(when, f.label(l)...)
	}
	outer := f.when
	f.when = summary.JoinLabels(outer, when)
	for i, a := range o.Args {
		args[i] = f.permittedArg(a, args[i])
	}
	s.maybe = s.maybe || o.Maybe
	call := func() outcome {
		if elems := f.inTurn(o); elems != nil {
			return f.fold(s, o, elems, args)
		}
		return f.callOpen(s, callee, o, args)
	}
	var out outcome
	if o.Maybe {
		out = f.perhaps(call)
	} else {
		out = call()
	}
	f.now, f.when = now, outer
	old := f.opened[o.ID]
	merged := f.joinArgs(old, out.results)
	f.opened[o.ID] = merged
	if old != nil && !slices.Equal(old, merged) || f.early || len(out.permits)+len(f.openPermits[o.ID]) > 0 {
		f.openPermits[o.ID] = out.permits
		f.forget() // what was read of the results
	}
}

func (f *frame) callOpen(s callSite, callee *summary.Value, o *summary.OpenCall, args []*summary.Value) outcome {
	if t := f.typeArg(o); t != nil {
		return f.callOnTypeArg(s, t, callee, o, args)
	}
	if o.Method != "" {
		return f.invokeNamed(s, callee, o.Method, o.Key, args, f.signature(o, callee))
	}
	return f.callValue(s, callee, args, f.signature(o, callee))
}

// signature returns the signature of what an open call calls, nil if it is unknown. For a
// call in another package it comes from the interface, or from what is called here.
func (f *frame) signature(o *summary.OpenCall, callee *summary.Value) *types.Signature {
	if o.Sig != nil || o.TypeParam > 0 {
		return o.Sig
	}
	if o.Method == "" {
		for _, s := range callee.Alias {
			if s.Type == nil {
				continue
			}
			if sig, ok := s.Type.Underlying().(*types.Signature); ok {
				return sig
			}
		}
		return nil
	}
	named := f.interfaceOf(o.Iface)
	if named == nil || named.TypeParams().Len() > 0 {
		return nil
	}
	m, _, _ := types.LookupFieldOrMethod(named, false, named.Obj().Pkg(), o.Method)
	if m, ok := m.(*types.Func); ok {
		return m.Signature()
	}
	return nil
}

// typeArg returns the type whose method an open call calls through a type parameter, if
// the caller knows it.
func (f *frame) typeArg(o *summary.OpenCall) types.Type {
	if o.TypeParam > 0 && o.TypeParam <= len(f.s.targs) {
		return f.s.targs[o.TypeParam-1]
	}
	return nil
}

func (f *frame) callOnTypeArg(s callSite, t types.Type, callee *summary.Value, o *summary.OpenCall, args []*summary.Value) outcome {
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		s.typeParam = tp.Index() + 1
		return f.function.open(s, callee, o.Method, o.Key, args, o.Sig)
	}
	if types.IsInterface(t) {
		return f.invokeNamed(s, callee, o.Method, o.Key, args, o.Sig)
	}
	m, ok := f.methodOf(t, o.Method)
	if !ok {
		return outcome{callees: 1} // in a case of a type switch that this type does not reach
	}
	return f.dispatchTo(s, m, callee, typeKey(t), o.Method, args, o.Sig)
}
