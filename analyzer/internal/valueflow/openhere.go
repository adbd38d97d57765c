package valueflow

import (
	"go/types"
	"maps"
	"slices"
	"strconv"

	"example.com/purposevet/analyzer/internal/summary"
)

// writeEarly lets open calls see what the callee writes into memory of its
// inputs, since it may do so before them. It returns what it wrote.
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

// maxChain bounds how often open calls are interpreted whose results are called
// in turn: a state machine's states return the next one.
const maxChain = 10

// openAll interprets the open calls, twice if an earlier one may get what a later one
// leaves, and more often as long as what they return brings new callees, or if all of
// a list are called, each with what those before it left. Where no
// annotation is seen, what the later one leaves in memory that both came to otherwise
// is not worth the second time.
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

// heldNow returns what memory holds, to be compared with what it holds later: the calls
// of one round overwrite each other's changes, and a change back is none.
func (f *frame) heldNow() memory {
	if f.aside() {
		return nil
	}
	return cloneMemory(f.mem)
}

// callsResult reports whether the callee of an open call is what an open call
// returned.
func callsResult(o *summary.OpenCall) bool {
	return o.Callee != nil && slices.ContainsFunc(o.Callee.Alias, func(s *summary.Sym) bool {
		return s.Outermost().Root.Kind == summary.OpenResult
	})
}

// callees counts the functions and concrete types that open calls returned.
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

// open interprets an open call of the callee: its callee may be known here.
func (f *frame) open(o *summary.OpenCall) {
	f.refresh()
	callee := f.subst(o.Callee)
	if callee == nil {
		if f.typeArg(o) == nil {
			return
		}
		callee = &summary.Value{} // nothing is known of the value, but what its methods are
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

// signature returns the signature of what an open call calls, nil if that is not known: for
// a call in another package, by the interface or by what it calls here.
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

// typeArg returns the type whose method an open call calls through a type
// parameter, if the caller says.
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
		return outcome{callees: 1} // in a case of a type switch that this type does not come to
	}
	return f.dispatchTo(s, m, callee, typeKey(t), o.Method, args, o.Sig)
}
