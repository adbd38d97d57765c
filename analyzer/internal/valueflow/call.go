package valueflow

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A callSite is where a call is interpreted. Calls inside an instantiated
// summary that are resolved here are sites of their own, told apart by key.
type callSite struct {
	instr ssa.Instruction
	pos   token.Pos
	far   *annot.Position // of the call itself, where that is in another package
	key   string
	via   string
	used  []string // purposes for which the call itself is a sink
	depth int
	// running says that the call belongs to a goroutine started by a function of another
	// package: data that reaches a sink there is reported where it was stored.
	running bool
	// startedBy is the key of the callee, in this package, that handed on the goroutine whose
	// call this is.
	startedBy string
	maybe     bool // the call may not happen
	// results is the number of results of a call whose signature is unknown;
	// carries has a bit for each that carries data.
	results, carries int
	// targs are the type arguments of a generic callee; typeParam is one more
	// than the number of the type parameter whose method is called.
	targs         []types.Type
	typeParam     int
	fold, foldArg int             // of an open call of the callee that goes through a list: see foldOf
	sources       []string        // that a callee had already handed to an open call
	at            *annot.Position // and where, in a package below
}

// An outcome is what a call returns.
type outcome struct {
	results []*summary.Value
	permits permitsBy
	callees int
}

// An outcomeBy is an outcome of a call, and the result that tells it.
type outcomeBy struct {
	on     summary.Outcome
	result int
	is     string // of a text, a number or a list: see summary.Answer
}

// permitsBy has the permits that hold where a call has an outcome.
type permitsBy map[outcomeBy][]summary.Permit

func (p permitsBy) common(q permitsBy) permitsBy {
	both := make(permitsBy)
	for by, permits := range p {
		if permits = commonPermits(permits, q[by]); len(permits) > 0 {
			both[by] = permits
		}
	}
	return both
}

// outcomeIf returns the outcome of a call that answers yes or no.
func outcomeIf(yes bool) summary.Outcome {
	if yes {
		return summary.Granted
	}
	return summary.Refused
}

// with returns the permits with more permits for one outcome.
func (p permitsBy) with(by outcomeBy, permits []summary.Permit) permitsBy {
	p = maps.Clone(p)
	if p == nil {
		p = make(permitsBy)
	}
	p[by] = summary.MergePermits(p[by], permits)
	return p
}

// or joins the outcomes of two possible callees of one call.
func (x *function) or(a, b outcome) outcome {
	if b.callees == 0 {
		return a
	}
	if a.callees == 0 {
		return b
	}
	for i, r := range b.results {
		if i == len(a.results) {
			a.results = append(slices.Clip(a.results), r)
			continue
		}
		a.results = slices.Clone(a.results)
		a.results[i] = summary.Join(a.results[i], r, x.project)
	}
	a.permits = a.permits.common(b.permits)
	a.callees += b.callees
	return a
}

// call interprets a call instruction and returns its result.
func (x *function) call(i *ssa.Call) *summary.Value {
	if b, ok := i.Call.Value.(*ssa.Builtin); ok {
		return x.builtin(i, b, i.Call.Args)
	}
	var out outcome
	x.throughPointers(x.focusesIn(&i.Call), func() { out = x.callCommon(callSite{instr: i, pos: i.Pos()}, &i.Call) })
	x.filledAbroad(&i.Call)
	x.answerInquiry(i, &out)
	x.replacedByStd(&i.Call)
	x.queried(i, &out)
	x.recordAnswers(i, out.permits)
	x.member(i)
	if to := appendsTo(i); to != nil && len(out.results) == 1 {
		x.fillInPlace(to, x.part(x.deref(out.results[0]), selElem))
	}
	results := i.Call.Signature().Results()
	for n, r := range out.results[:min(len(out.results), results.Len())] {
		if f := i.Call.StaticCallee(); f != nil && f.Origin() != nil {
			// errors.AsType finds a value of a type in an interface, so it is taken out
			// of its box.
			r = x.madeAbroad(i, n, x.unboxed(r, results.At(n).Type()))
			out.results[n] = r
		}
		x.typed(r, results.At(n).Type(), 0)
		out.results[n] = x.byKeys(r, results.At(n).Type(), 0)
	}
	return asTuple(out.results, results.Len())
}

func asTuple(results []*summary.Value, n int) *summary.Value {
	if n == 1 {
		if len(results) == 0 {
			return nil
		}
		return results[0]
	}
	tuple := &summary.Value{}
	for i := range n {
		var r *summary.Value
		if i < len(results) {
			r = results[i]
		}
		tuple = tuple.WithKid(resultSel(i), r)
	}
	return tuple
}

// recordAnswers records which register holds a guard's answer, and what is permitted once
// the call has returned.
func (x *function) recordAnswers(call *ssa.Call, permits permitsBy) {
	if passed := permits[outcomeBy{on: summary.Returned}]; len(passed) > 0 {
		x.now = summary.MergePermits(x.now, passed)
		x.passed[x.block] = summary.MergePermits(x.passed[x.block], passed)
	}
	record := func(reg ssa.Value, result int) {
		of := make(permitsBy)
		for by, list := range permits {
			if by.on != summary.Returned && by.result == result && len(list) > 0 {
				of[by] = list
			}
		}
		if len(of) > 0 {
			x.answers[reg] = of
		}
	}
	if call.Call.Signature().Results().Len() == 1 {
		record(call, 0)
		return
	}
	for _, r := range referrers(call) {
		if e, ok := r.(*ssa.Extract); ok {
			record(e, e.Index)
		}
	}
}

// callCommon interprets a call of anything but a builtin.
func (x *function) callCommon(s callSite, c *ssa.CallCommon) outcome {
	args := make([]*summary.Value, len(c.Args))
	for i, a := range c.Args {
		args[i] = x.argumentOf(a)
	}
	sig := c.Signature()
	if sink := x.promoted(c); sink != nil {
		rest := args
		if !c.IsInvoke() {
			rest = args[1:]
		}
		s.used = x.handTo(s, sink, sig, rest)
	}
	if c.IsInvoke() {
		if tp, ok := types.Unalias(c.Value.Type()).(*types.TypeParam); ok {
			s.typeParam = tp.Index() + 1
		}
		s.used = x.throughInterface(s, c, args)
		return x.invoke(s, x.val(c.Value), c.Method, args, sig)
	}
	if fn, ok := c.Value.(*ssa.Function); ok {
		return x.callFunction(s, fn, args, sig)
	}
	s.used = x.useThroughVariable(s, c, args)
	v := x.val(c.Value)
	if _, ok := c.Value.(*ssa.MakeClosure); !ok {
		s.via = "function value"
	}
	return x.callValue(s, v, args, sig)
}

// useThroughVariable handles calls of function-typed fields and variables that
// are sinks themselves.
func (x *function) useThroughVariable(s callSite, c *ssa.CallCommon, args []*summary.Value) []string {
	var sink *annot.Sink
	if f, _ := readField(c.Value); f != nil {
		sink = x.Table.FieldSink(f)
	} else if u, ok := c.Value.(*ssa.UnOp); ok {
		if g, ok := u.X.(*ssa.Global); ok {
			if obj, ok := g.Object().(*types.Var); ok {
				sink = x.Table.VarSink(obj)
			}
		}
	}
	if sink == nil {
		return nil
	}
	x.use(s, sink, sinkArgs(sink, c.Signature(), args))
	return sink.Purposes
}

// handTo interprets a call as the use by a sink, and returns the purposes for which it is
// a use.
func (x *function) handTo(s callSite, sink *annot.Sink, sig *types.Signature, args []*summary.Value) []string {
	x.use(s, sink, sinkArgs(sink, sig, args))
	return append(slices.Clip(s.used), sink.Purposes...)
}

// sinkArgs returns the arguments that a sink uses; args exclude the receiver.
func sinkArgs(sink *annot.Sink, sig *types.Signature, args []*summary.Value) []*summary.Value {
	var out []*summary.Value
	for i, a := range args {
		if sink.Params != nil {
			if slices.Contains(sink.Params, i) {
				out = append(out, a)
			}
			continue
		}
		if i < sig.Params().Len() && isContext(sig.Params().At(i).Type()) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// callFunction interprets a call of a known function or method, whose receiver is the
// first argument.
func (x *function) callFunction(s callSite, fn *ssa.Function, args []*summary.Value, sig *types.Signature) outcome {
	s.targs = typeArgs(fn)
	if strings.HasPrefix(fn.Synthetic, "thunk") {
		m := fn.Object().(*types.Func)
		x.funcs[objectName(m)] = m.Origin()
		if fv := x.methodExpr(fn, m); fv.Method != "" {
			return x.callFuncVal(s, fv, args, m.Signature())
		}
	}
	if obj, ok := fn.Object().(*types.Func); ok {
		x.funcs[objectName(obj)] = obj.Origin()
		if results := x.refine(s, obj, args); results != nil {
			return outcome{results: results, callees: 1}
		}
		x.noteCleaned(s, x.Table.Func(obj.Origin()))
	}
	return x.apply(s, functionKey(fn), args, nil, sig)
}

// noteCleaned records, if a sanitizer was called, for which purposes the register with
// its result may be used.
func (x *function) noteCleaned(s callSite, declared *annot.Func) {
	if declared == nil || declared.Sanitizer == nil {
		return
	}
	if v, ok := s.instr.(ssa.Value); ok && s.key == "" {
		x.cleaned[v] = declared.Sanitizer.Purposes
	}
}

func isInterfaceMethod(m *types.Func) bool {
	recv := m.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

// maxNested bounds how deep calls that become known inside instantiated
// summaries are followed.
const maxNested = 24

// apply interprets a call of the function named by key. free are the values of a
// closure's free variables.
func (x *function) apply(s callSite, key string, args, free []*summary.Value, sig *types.Signature) outcome {
	if s.depth > maxNested {
		x.bounded = true
		return outcome{callees: 1}
	}
	x.watch.sees(x, s, key, args, free)
	if sum := x.summaryOf(key); sum != nil {
		if _, started := s.instr.(*ssa.Go); x.functions[key] != nil && !started {
			x.calledIn[key] = true // a goroutine reads what is written later, too
		}
		return x.activate(s, sum, args, free)
	}
	if x.functions[key] != nil {
		return outcome{callees: 1} // of the same component, and not analyzed yet
	}
	obj := x.funcs[key]
	if obj == nil {
		obj = x.lookupFunc(key)
	}
	return x.external(s, key, obj, args, sig)
}

// summaryOf returns the summary of a function of this package or of a package that it
// imports, nil if there is none.
func (p *Package) summaryOf(key string) *summary.Summary {
	if s := p.own[key]; s != nil {
		return s
	}
	if p.functions[key] != nil {
		return nil
	}
	if s, ok := p.imported[key]; ok {
		return s
	}
	var sum *summary.Summary
	for _, f := range p.Imports {
		if sum = f.Summary(key); sum != nil {
			break
		}
	}
	p.imported[key] = sum
	return sum
}

// lookupFunc finds a function by its full name among the packages that this one
// imports directly.
func (p *Package) lookupFunc(key string) *types.Func {
	if strings.HasPrefix(key, "(") {
		return nil
	}
	dot := strings.LastIndexByte(key, '.')
	if dot < 0 {
		return nil
	}
	for _, imp := range p.Pkg.Pkg.Imports() {
		if imp.Path() == key[:dot] {
			fn, _ := imp.Scope().Lookup(key[dot+1:]).(*types.Func)
			return fn
		}
	}
	return nil
}

// external interprets a call of a function that is not analyzed: by its
// annotations, by the standard library's model, by the policy's flows, or by
// its signature.
func (x *function) external(s callSite, key string, obj *types.Func, args []*summary.Value, sig *types.Signature) outcome {
	if !callsItself(key) {
		x.watch.loses(x, args...)
	}
	var declared *annot.Func
	if obj != nil {
		sig = obj.Signature()
		declared = x.Table.Func(obj)
	}
	recv, rest := splitRecv(sig, args)
	if obj == nil && recv == nil && strings.HasPrefix(key, "(") && len(args) > 0 {
		recv, rest = args[0], args[1:]
	}
	if declared != nil && declared.Sink != nil {
		x.use(s, declared.Sink, sinkArgs(declared.Sink, sig, rest))
	}
	out := x.modelled(s, key, obj, recv, rest, sig)
	if declared != nil {
		out = x.declaredOutcome(s, declared, out, recv, rest, sig)
	}
	return out
}

func splitRecv(sig *types.Signature, args []*summary.Value) (recv *summary.Value, rest []*summary.Value) {
	if sig != nil && sig.Recv() != nil && len(args) > 0 {
		return args[0], args[1:]
	}
	return nil, args
}

// declaredOutcome applies what is declared of a function's results.
func (x *function) declaredOutcome(s callSite, d *annot.Func, out outcome, recv *summary.Value, args []*summary.Value, sig *types.Signature) outcome {
	if d.Sanitizer != nil {
		out.results = x.sanitized(s, d.Sanitizer, out.results, sig)
		x.sanitizeArgs(d.Sanitizer, args, sig)
	}
	if d.ResultSource != nil {
		out.results = slices.Clone(out.results)
		asked := x.askers(append(slices.Clone(args), recv)...)
		for i := range sig.Results().Len() {
			t := sig.Results().At(i).Type()
			if d.Results != nil && !slices.Contains(d.Results, i) || d.Results == nil && (isError(t) || isBool(t)) {
				continue
			}
			base := x.unknown(s, i, t)
			x.asked(summary.OfSym(base), asked)
			for len(out.results) <= i {
				out.results = append(out.results, nil)
			}
			label := x.sourceLabel(d.ResultSource, base)
			label = label.Via(summary.Step{Pos: s.pos, Far: s.far, Text: "read"})
			out.results[i] = x.annotated(out.results[i], label, t)
		}
	}
	if d.Guard != nil {
		permits := x.guardPermits(s, d.Guard, recv, args, sig)
		out.permits = out.permits.with(outcomeBy{on: summary.Granted, result: answerOf(sig)}, permits)
	}
	return out
}

// sanitized returns results that may be used for the sanitizer's purposes.
func (x *function) sanitized(s callSite, d *annot.Sanitizer, results []*summary.Value, sig *types.Signature) []*summary.Value {
	permits := permitsFor(d.Purposes)
	out := make([]*summary.Value, max(len(results), sig.Results().Len()))
	for i := range out {
		if i < len(results) {
			out[i] = x.released(results[i], permits)
		}
		if i < sig.Results().Len() && refers(sig.Results().At(i).Type()) {
			out[i] = x.sanitizedMemory(s, i, sig.Results().At(i).Type(), out[i])
		}
	}
	return out
}

// sanitizedMemory returns a reference to a fresh copy of what the sanitizer returned, so
// that later writes are not taken for sanitized.
func (x *function) sanitizedMemory(s callSite, i int, t types.Type, v *summary.Value) *summary.Value {
	o := x.object(s.instr, s.key+"/sanitized", i, memoryType(t))
	x.hold(o, v)
	ref := &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
	if v != nil {
		ref.Labels = v.Labels
	}
	return ref
}

func permitsFor(purposes []string) []summary.Permit {
	var permits []summary.Permit
	for _, p := range purposes {
		permits = summary.MergePermits(permits, []summary.Permit{{Purpose: p}})
	}
	return permits
}

// sanitizeArgs marks what pointer arguments refer to as fit for the sanitizer's purposes.
func (x *function) sanitizeArgs(d *annot.Sanitizer, args []*summary.Value, sig *types.Signature) {
	permits := permitsFor(d.Purposes)
	for i, a := range args {
		if i >= sig.Params().Len() || !isPointer(sig.Params().At(i).Type()) {
			continue
		}
		for _, l := range x.locs(a) {
			content := x.content(l.Object)
			x.hold(l.Object, x.set(content, l.Path.Sels(), x.released(x.at(content, l.Path), permits), false))
		}
	}
}

// unknown returns the input that stands for an object from outside, returned by a call.
func (x *function) unknown(s callSite, i int, t types.Type) *summary.Sym {
	k := objectKey{s.instr, s.key, i}
	n, ok := x.unknowns[k]
	if !ok {
		n = len(x.unknowns)
		x.unknowns[k] = n
	}
	return x.space.Root(summary.Root{Kind: summary.Unknown, Index: n}, t)
}
