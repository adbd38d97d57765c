package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Middleware and filters may stand in a package of their own. A handler, or the body of a loop over
// a filter, is handed to a function of that package then. The summary of that function says where
// it calls what it is handed, and which permits hold there. So the call is interpreted once more,
// and all calls of the handler in it are looked at. What the function returns may call the handler
// later, with data that nobody knows.

// A handing is a call that hands a function to one of another package, or to one that is not known.
type handing struct {
	in    body
	instr ssa.CallInstruction
}

// handTo notes that a call hands a target to a function that is not seen.
func (g *noter) handTo(i ssa.CallInstruction, t target) {
	call, ok := i.(*ssa.Call)
	if !ok || t.fn == nil {
		g.put(outside{}, t)
		return
	}
	if h := (handing{g.in, call}); !slices.Contains(g.handed[t.body], h) {
		if len(g.handed[t.body]) == 0 {
			g.calledFromOutside(t.body)
		}
		g.handed[t.body] = append(g.handed[t.body], h)
	}
}

// A watch looks at the calls of a function while another call is interpreted.
type watch struct {
	key    string // of the function
	called func(x *function, s callSite, args, free []*summary.Value)
	lost   bool // the function went where its calls are not seen
}

// sees looks at a call of a function.
func (w *watch) sees(x *function, s callSite, key string, args, free []*summary.Value) {
	if w != nil && key == w.key && !w.lost {
		w.called(x, s, args, free)
	}
}

// loses notes that code that is not seen gets some values.
func (w *watch) loses(x *function, vals ...*summary.Value) {
	if w != nil {
		w.lost = w.lost || x.leadsToFunc(w.key, vals)
	}
}

// leadsToFunc reports whether a function can be reached from some values.
func (x *function) leadsToFunc(key string, vals []*summary.Value) bool {
	found := false
	look := func(v *summary.Value) {
		found = found || slices.ContainsFunc(v.Funcs, func(f *summary.FuncVal) bool { return f.Key == key })
	}
	for _, v := range vals {
		walk(v, look)
	}
	for _, o := range x.reachable(vals...) {
		walk(x.content(o), look)
	}
	return found
}

// askedWhereHanded reports whether a guard permits the use in a function wherever a call comes to
// it that hands it over, or whether all asked who lead to that call.
func (w *aroundWalk) askedWhereHanded(h handing, f body, use usedIn) bool {
	x := w.again(h.in.fn)
	if x == nil || !x.backTo(h.instr) {
		return false
	}
	type seen struct {
		bits  consentBits
		above usedIn
	}
	var all []seen
	key := functionKey(f.fn)
	look := &watch{key: key, called: func(x *function, s callSite, args, free []*summary.Value) {
		in := x.newFrame(s, w.own[key], args, free)
		if len(use.labels) > 0 && allOf(use.labels, func(l *summary.Label) bool { return len(in.label(l)) == 0 }) {
			return // it is given no data
		}
		bits, above := x.consentAt(in, use, w.purpose)
		all = append(all, seen{bits, above})
	}}
	if !x.watched(look, h.instr.(*ssa.Call)) || len(all) == 0 {
		return false
	}
	for _, s := range all {
		if !w.decided(h.in, s.bits, s.above, nil) {
			return false
		}
	}
	return true
}

// watched interprets a call, and calls of what it returns, while a watch looks at them. It returns
// false if the watch cannot see all that may happen.
func (x *function) watched(w *watch, call *ssa.Call) bool {
	defer func(answering bool) { x.watch, x.answering = nil, answering }(x.answering)
	x.watch, x.answering = w, true // it pins nothing
	before := cloneMemory(x.mem)
	out := x.callCommon(callSite{instr: call, pos: call.Pos()}, &call.Call)
	for o, v := range x.mem {
		if old, ok := before[o]; ok && v != old || o.Sym != nil {
			w.loses(x, v)
		}
	}
	for _, k := range x.startOrder {
		if c := x.started[k]; c.site.instr == call {
			w.lost = w.lost || c.run.Key == w.key
			w.loses(x, slices.Concat(c.run.Args, c.run.Free)...)
		}
	}
	x.now = nil // whoever calls the results may do so at any time
	results := call.Call.Signature().Results()
	for i, r := range out.results[:min(len(out.results), results.Len())] {
		x.callReturned(w, call, i, results.At(i).Type(), r)
	}
	return !w.lost && !x.bounded && !x.full && x.wide == nil
}

// callReturned calls a result as code may that is not seen.
func (x *function) callReturned(w *watch, call *ssa.Call, i int, t types.Type, v *summary.Value) {
	if !x.leadsToFunc(w.key, []*summary.Value{v}) {
		return
	}
	s := callSite{instr: call, pos: call.Pos(), key: "returned", depth: 1}
	switch u := t.Underlying().(type) {
	case *types.Signature:
		x.callValue(s, v, x.ofAnybody(s, u), u)
	case *types.Interface:
		for m := range u.Methods() {
			x.invoke(s, v, m, x.ofAnybody(s, m.Signature()), m.Signature())
		}
		w.lost = w.lost || x.hasOtherMethods(v, u)
	default:
		w.lost = true
	}
}

// ofAnybody returns arguments of which nothing is known.
func (x *function) ofAnybody(s callSite, sig *types.Signature) []*summary.Value {
	args := make([]*summary.Value, sig.Params().Len())
	for i := range args {
		args[i] = x.symValue(x.unknown(s, i, sig.Params().At(i).Type()))
	}
	return args
}

// hasOtherMethods reports whether what is in an interface has methods beside those of the
// interface.
func (x *function) hasOtherMethods(v *summary.Value, t *types.Interface) bool {
	return slices.ContainsFunc(v.Dyn, func(typ string) bool {
		methods := x.methodsOf(typ)
		return len(methods) > t.NumMethods()
	})
}
