package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A goroutine started by a constructor sees what callers put into its memory after the
// constructor has returned. Its call is handed on in the summary, and is interpreted
// again at the end of each caller, as long as callers above can reach its memory.

// maxRunning bounds how many goroutines and registered functions of a function are handed
// on. A function that registers more, such as all handlers of a server, is no worse off
// than if none were: each was interpreted where it was registered.
const maxRunning = 48

// A startedCall is a goroutine's call that a callee handed on.
type startedCall struct {
	site  callSite
	block *ssa.BasicBlock
	run   *summary.Running // in the caller's terms
	last  []held           // for a registered function: what it could reach when it was last interpreted
}

// start takes over the goroutines of a callee.
func (f *frame) start() {
	for i, r := range f.sum.Running {
		run := &summary.Running{Key: r.Key, TypeArgs: f.spelledAll(r.TypeArgs), Args: f.substAll(r.Args), Free: f.substAll(r.Free), Far: r.Far, Permit: f.permits(r.Permit), Later: r.Later}
		if !f.isFar() {
			run.Pos = r.Pos
		}
		s := f.s
		s.key += "|" + f.sum.Key
		s.depth++
		if s.running = f.isFar(); !s.running {
			s.startedBy = f.sum.Key
		}
		if s.via = "goroutine"; r.Later {
			s.via = ""
		}
		k := objectKey{s.instr, s.key, i}
		if f.started[k] == nil {
			if len(f.startOrder) >= maxRunning {
				f.bounded = f.bounded || !r.Later
				return
			}
			f.startOrder = append(f.startOrder, k)
		}
		f.started[k] = &startedCall{site: s, block: f.block, run: run}
	}
}

// reached returns the values that lead to everything a started function can reach.
func (s *startedCall) reached() []*summary.Value {
	return append(slices.Clip(s.run.Args), s.run.Free...)
}

func (f *frame) substAll(vals []*summary.Value) []*summary.Value {
	out := make([]*summary.Value, len(vals))
	for i, v := range vals {
		out[i] = f.subst(v)
	}
	return out
}

// runAll interprets all goroutines with the memory at the function's end.
func (x *function) runAll() {
	for _, l := range x.later {
		if l.fn == nil || x.news(&l.last, l.fn) {
			x.block, x.now, x.instr = l.block, x.permitsAt(l.block), l.instr
			x.runLater(l.instr)
		}
	}
	x.goOn()
}

// isRunning is the value that memory holds for function.concurrent.
var isRunning = &summary.Value{Dyn: []string{"go"}}

// maxMeanwhile bounds how often a function is interpreted again because of what its
// goroutines write.
const maxMeanwhile = 3

// inMeanwhile finds what goroutines write, given what the function stores until its end,
// and reports whether that is new: a worker's result is there for the function to read,
// although the job was passed on after the go statement.
func (x *function) inMeanwhile(order []*ssa.BasicBlock) bool {
	if len(x.later)+len(x.startOrder)+len(x.sent) == 0 {
		return false
	}
	end := x.endMemory(order)
	x.mem, x.final = cloneMemory(end), true
	x.runAll()
	x.runSent()
	x.final = false
	changed := false
	for o, v := range x.mem {
		if old, ok := end[o]; ok && (old == v || summary.Equal(old, v)) {
			continue
		}
		if x.meanwhile == nil {
			x.meanwhile = make(memory)
		}
		joined := summary.Join(x.meanwhile[o], v, x.project)
		if joined != x.meanwhile[o] {
			x.meanwhile[o] = joined
			changed = true
		}
	}
	return changed
}

// goOn interprets the goroutines of callees with the memory at the function's end.
func (x *function) goOn() {
	for _, k := range x.startOrder {
		st := x.started[k]
		if st.run.Later && !x.news(&st.last, st.reached()...) {
			continue
		}
		x.block, x.now, x.instr = st.block, summary.MergePermits(x.permitsAt(st.block), st.run.Permit), st.site.instr
		st.site.targs = x.typesOf(st.run.TypeArgs)
		x.apply(st.site, st.run.Key, st.run.Args, st.run.Free, nil)
	}
}

// running returns the goroutines that go on in memory that callers can reach.
func (x *function) running(sum *summary.Summary) []*summary.Running {
	var out []*summary.Running
	lasting := x.lasting(sum)
	add := func(r *summary.Running) {
		callee := x.summaryOf(r.Key)
		if callee == nil || len(callee.Sinks)+len(callee.Opens)+len(callee.Writes)+len(callee.Moved)+len(callee.Running) == 0 {
			return
		}
		if !x.reaches(append(slices.Clone(r.Args), r.Free...), lasting) {
			return
		}
		if len(out) == maxRunning {
			x.bounded = x.bounded || !r.Later
			return
		}
		out = append(out, r)
	}
	for _, l := range x.later {
		for _, r := range x.startedBy(l.instr) {
			r.Permit = x.forStarted(l.instr, x.permitsAt(l.block))
			x.tellStarted(l.instr, r.Free)
			add(r)
		}
	}
	for _, k := range x.startOrder {
		add(x.started[k].run)
	}
	return out
}

// forStarted returns permits as they are for a goroutine. If the subject of a permit is
// the only object of interest that the goroutine is given or has captured, the permit
// holds in it, whatever callers know.
func (x *function) forStarted(i ssa.CallInstruction, permits []summary.Permit) []summary.Permit {
	given := slices.Clone(i.Common().Args)
	fn := i.Common().Value
	if f, _ := startedByStd(i.Common()); f != nil {
		given, fn = nil, f
	}
	if c, ok := fn.(*ssa.MakeClosure); ok {
		given = append(given, c.Bindings...)
	}
	var out []summary.Permit
	for _, p := range permits {
		out = summary.MergePermits(out, []summary.Permit{p})
		if p.Subject != nil && x.onlyGiven(given, p.Which) {
			out = summary.MergePermits(out, []summary.Permit{{Purpose: p.Purpose}})
		}
	}
	return out
}

// tellStarted adds, to the variables captured by a goroutine, what the answers in them
// permit, whatever callers know.
func (x *function) tellStarted(i ssa.CallInstruction, free []*summary.Value) {
	c, ok := i.Common().Value.(*ssa.MakeClosure)
	if !ok || !x.Table.HasGuards() {
		return
	}
	for n, b := range c.Bindings {
		stored := onlyStore(b)
		if n >= len(free) || stored == nil || !isBool(stored.Type()) {
			continue
		}
		permits := x.forStarted(i, x.current(x.implied(stored, true, 0), stored, i))
		permits = slices.DeleteFunc(permits, func(p summary.Permit) bool { return p.Subject != nil })
		if list := sayings(permits); len(list) > 0 {
			free[n] = free[n].Saying(list)
		}
	}
}

// onlyGiven reports whether the object spelled so is among some values, and is the only
// one there that may hold annotated data.
func (x *function) onlyGiven(given []ssa.Value, spelled string) bool {
	found := false
	for _, v := range given {
		switch {
		case spelled != "" && which(v, 0) == spelled:
			if x.leadsOn(v.Type()) {
				return false
			}
			found = true
		case len(x.sourcesIn(v.Type(), true)) > 0:
			return false
		}
	}
	return found
}

// leadsOn reports whether an object of a type leads to others that may hold annotated
// data.
func (x *function) leadsOn(t types.Type) bool {
	for isPointer(t) {
		t = deref(t)
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return true
	}
	for f := range st.Fields() {
		switch {
		case refers(f.Type()) || types.IsInterface(f.Type()):
			if len(x.sourcesIn(f.Type(), true)) > 0 {
				return true
			}
		case isStruct(f.Type()) && x.leadsOn(f.Type()):
			return true
		}
	}
	return false
}

// lasting returns the function's own objects that callers can reach.
func (x *function) lasting(sum *summary.Summary) map[*summary.Object]bool {
	roots := slices.Clone(sum.Results)
	for _, w := range sum.Writes {
		roots = append(roots, w.Value)
	}
	set := make(map[*summary.Object]bool)
	for _, o := range x.reachable(roots...) {
		set[o] = true
	}
	return set
}

// reaches reports whether values lead to memory of callers, or to objects that outlive
// the function.
func (x *function) reaches(vals []*summary.Value, lasting map[*summary.Object]bool) bool {
	if refersToInput(vals, 0) {
		return true
	}
	for _, o := range x.reachable(vals...) {
		if o.Sym != nil || lasting[o] || refersToInput([]*summary.Value{x.content(o)}, 0) {
			return true
		}
	}
	return false
}

// refersToInput reports whether a value holds a copy of an input that is, or may
// be, a reference.
func refersToInput(vals []*summary.Value, depth int) bool {
	for _, v := range vals {
		if v == nil || depth > 4 {
			continue
		}
		for _, s := range v.Alias {
			if !isBasic(s.Type) {
				return true
			}
		}
		for _, k := range v.Kids {
			if refersToInput([]*summary.Value{k.Value}, depth+1) {
				return true
			}
		}
	}
	return false
}
