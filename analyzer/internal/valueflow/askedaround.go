package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Middleware asks for consent and passes the request on to the handler that it wraps; a
// decorator asks, and calls what it wraps. The wrapped function is used as a value, or is
// a method behind an interface, and by itself it asks nobody. This file takes back what
// was found in it if everything that may call it is known, and does so behind a guard.

// A usedIn is the use of data by a function, with what its inputs are in it.
type usedIn struct {
	labels  []*summary.Label // of inputs; none if some of the data may not be theirs
	found   []foundByInputs  // by which inputs the rest of the data was found; none if that is not known
	permits []summary.Permit
}

// askedAround reports whether every call of a function, direct or not, comes behind a
// guard that permits a finding in it. Calls in tests do not count.
func (p *Package) askedAround(f *ssa.Function, found *Finding) bool {
	if !p.Table.HasGuards() || p.aside() || p.inTest(f) || p.failed[f] || p.isEntry(f) {
		return false
	}
	use, ok := p.useFound(f, found)
	if !ok {
		return false
	}
	for _, purpose := range found.Uses {
		if !p.allAskedAround(f, use, purpose) {
			return false
		}
	}
	return true
}

// allAskedAround reports whether every call of a function, by whatever way, comes behind a guard
// that permits a use in it, and there are such guards.
func (p *Package) allAskedAround(f *ssa.Function, use usedIn, purpose string) bool {
	w := aroundWalk{valueGraph: p.valueFlow(), purpose: purpose, busy: make(map[body]bool)}
	for _, b := range w.bodies[f] {
		if !w.all(b, use, nil) {
			return false
		}
	}
	return w.asked
}

// useFound returns the use that a finding in a function reports.
func (p *Package) useFound(f *ssa.Function, found *Finding) (usedIn, bool) {
	sum := p.own[functionKey(f)]
	for _, u := range sum.Sinks {
		if u.Sink.Key != found.Sink.Key || u.Pos != found.Pos {
			continue
		}
		use := usedIn{permits: u.Permit}
		if len(found.bases) == 0 || slices.ContainsFunc(found.bases, func(s *summary.Sym) bool { return !isOfCallers(s) }) {
			use.found = found.found
			return use, true
		}
		for _, l := range u.Labels {
			if l.Source == nil && l.Kind == found.Kind && (found.elsewhere || slices.Contains(l.Seen, found.Source.Key)) {
				use.labels = append(use.labels, l)
			}
		}
		return use, true
	}
	return usedIn{}, false
}

// permitsAll reports whether some of the permits for a purpose hold for everybody.
func permitsAll(permits []summary.Permit, purpose string) bool {
	return slices.ContainsFunc(permits, func(p summary.Permit) bool {
		return p.If == nil && p.Subject == nil && summary.Covers(p.Purpose, purpose)
	})
}

// An aroundWalk goes from a function to everything that may call it, to everything that
// may call that, and so on.
type aroundWalk struct {
	*valueGraph
	purpose string
	busy    map[body]bool
	asked   bool // one of them asked
	steps   int
}

// maxAround bounds how many functions are visited on all ways together.
const maxAround = 300

// A throughParam is a parameter through which a function gets what it calls: calls that
// pass something else do not matter.
type throughParam struct {
	param *ssa.Parameter
	as    target
}

// all reports whether all functions that may call f asked, or all functions that may call
// these.
func (w *aroundWalk) all(f body, use usedIn, by *throughParam) bool {
	if w.busy[f] {
		return true // this adds nothing to the way that led here
	}
	if w.steps++; w.steps > maxAround {
		return false
	}
	w.busy[f] = true
	defer delete(w.busy, f)
	use, ok := w.captured(f, use)
	switch {
	case ok:
		return true
	case !w.callsKnown(f):
		return false
	}
	for _, at := range w.places[f] {
		if by != nil && !w.gives(at, by) {
			continue
		}
		if !w.askedAt(at, f, use) {
			return false
		}
	}
	for _, h := range w.handed[f] {
		if !w.askedWhereHanded(h, f, use) {
			return false
		}
	}
	return true
}

// gives reports whether a call may pass to a function, for a parameter, what the function
// calls.
func (w *aroundWalk) gives(at callPlace, by *throughParam) bool {
	args := at.instr.Common().Args
	params := by.param.Parent().Params
	i := slices.Index(params, by.param) - (len(params) - len(args))
	switch {
	case i >= 0:
		return w.set((&noter{w.valueGraph, at.in}).node(args[i])).has[by.as]
	case at.instr.Common().IsInvoke():
		return w.set((&noter{w.valueGraph, at.in}).node(at.instr.Common().Value)).has[as(by.as, at.as.typ)]
	}
	return true
}

// captured returns what remains of the use of data by a literal once the functions that
// make it have asked for what it captures, and whether nothing remains.
func (w *aroundWalk) captured(f body, use usedIn) (usedIn, bool) {
	isFree := func(l *summary.Label) bool { return l.Sym.Outermost().Root.Kind == summary.Free }
	if f.fn.Parent() == nil || !slices.ContainsFunc(use.labels, isFree) {
		return use, false
	}
	free := usedIn{permits: use.permits}
	rest := usedIn{permits: use.permits}
	for _, l := range use.labels {
		if isFree(l) {
			free.labels = append(free.labels, l)
		} else {
			rest.labels = append(rest.labels, l)
		}
	}
	for _, b := range f.fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if m, ok := instr.(*ssa.MakeClosure); ok && m.Fn == f.fn && !w.askedWhereMade(m, f, free) {
				return use, false
			}
		}
	}
	return rest, len(rest.labels) == 0
}

// askedWhereMade reports whether the functions that make a literal, or their callers,
// asked for what it captures.
func (w *aroundWalk) askedWhereMade(m *ssa.MakeClosure, f body, use usedIn) bool {
	x := w.again(m.Parent())
	if x == nil || !x.backTo(m) {
		return false
	}
	var free []*summary.Value
	for _, b := range m.Bindings {
		free = append(free, x.val(b))
	}
	a, above := x.consentAt(x.newFrame(callSite{instr: m, pos: m.Pos()}, w.own[functionKey(f.fn)], nil, free), use, w.purpose)
	return w.decided(body{m.Parent(), f.ctx}, a, above, nil)
}

// askedAt reports whether a call of a function comes behind a guard, or all calls that
// lead to it do.
func (w *aroundWalk) askedAt(at callPlace, f body, use usedIn) bool {
	x := w.again(at.in.fn)
	if x == nil || !x.backTo(at.instr) {
		return false
	}
	args, free := x.givenAt(at, functionKey(f.fn))
	s := callSite{instr: at.instr, pos: at.instr.Pos()}
	a, above := x.consentAt(x.newFrame(s, w.own[functionKey(f.fn)], args, free), use, w.purpose)
	var by *throughParam
	if p, ok := at.instr.Common().Value.(*ssa.Parameter); ok {
		by = &throughParam{p, at.as}
	}
	return w.decided(at.in, a, above, by)
}

// decided reports whether consent was asked in a function, or by everything that may call
// it.
func (w *aroundWalk) decided(f body, a consentBits, above usedIn, by *throughParam) bool {
	switch {
	case a == wasAsked:
		w.asked = true
		return true
	case a == nothingThere:
		return true
	case a&notAsked != 0:
		return false
	}
	return w.all(f, above, by)
}

// consentAt says whether consent was asked for a use by a callee, and what of the use is
// left to the function's callers.
func (x *function) consentAt(f *frame, use usedIn, purpose string) (consentBits, usedIn) {
	permits := summary.MergePermits(f.permits(f.answered(use.permits)), x.now)
	if permitsAll(permits, purpose) {
		return wasAsked, usedIn{}
	}
	above := usedIn{permits: permits}
	var bits consentBits
	for _, l := range use.labels {
		for _, m := range f.label(l) {
			if selectsHere(l, m) {
				continue
			}
			m = withoutOthers(f.locate(l, m))
			a := x.consentFor(m, purpose, permits)
			if a == notAsked {
				if names := x.namesFor(m); len(names) > 0 {
					a, above.found = leftAbove, append(above.found, names)
				}
			} else if a == leftAbove && m.Source == nil {
				above.labels = append(above.labels, x.allowed(m, permits))
			}
			bits |= a
		}
	}
	for _, names := range use.found {
		a, left := x.consentByName(f, names, purpose, permits)
		if bits |= a; a == leftAbove {
			above.found = append(above.found, left)
		}
	}
	switch {
	case bits != 0:
	case !f.givenNone(use):
		bits = leftAbove
	case slices.ContainsFunc(x.now, func(p summary.Permit) bool { return p.If == nil && summary.Covers(p.Purpose, purpose) }):
		bits = wasAsked
	default:
		bits = nothingThere
	}
	return bits, above
}

// givenNone reports whether a call gives the callee nothing of the data that it uses: it was given
// an object that was put together without the data.
func (f *frame) givenNone(use usedIn) bool {
	return len(use.labels) > 0 && !slices.ContainsFunc(use.labels, func(l *summary.Label) bool {
		root := l.Sym.Outermost().Root
		return root.Kind != summary.Param || root.Index >= len(f.args) || f.args[root.Index] == nil || l.Kind != summary.Flow
	})
}

// answered returns the permits whose answers are known here. The answer of a call that
// the callee left open is known once that call has been interpreted.
func (f *frame) answered(permits []summary.Permit) []summary.Permit {
	ofOpen := func(p summary.Permit) bool { return p.If != nil && p.If.Root.Kind == summary.OpenResult }
	if !slices.ContainsFunc(permits, ofOpen) {
		return permits
	}
	if len(f.opened) == 0 {
		f.openAll()
	}
	return slices.DeleteFunc(slices.Clone(permits), func(p summary.Permit) bool { return ofOpen(p) && !f.interpreted(p.If.Root.Index) })
}

// givenAt returns the arguments that a call passes to a function that it may call, and
// what that function captured.
func (x *function) givenAt(at callPlace, key string) (args, free []*summary.Value) {
	c := at.instr.Common()
	for _, a := range c.Args {
		args = append(args, x.argumentOf(a))
	}
	if _, ok := c.Value.(*ssa.Function); ok {
		return args, nil
	}
	v := x.val(c.Value)
	if at.as.fn == nil { // a method of a value in an interface
		return append([]*summary.Value{x.receiverAs(v, at.as.typ, c.Method.Name())}, args...), nil
	}
	var fv *summary.FuncVal
	for _, f := range v.Functions() {
		if f.Key == key {
			fv = f
		}
	}
	switch {
	case at.as.bound && fv != nil:
		return append(slices.Clone(fv.Bound), args...), nil
	case at.as.bound:
		return append([]*summary.Value{nil}, args...), nil
	case fv != nil:
		return args, fv.Bound
	}
	return args, nil
}

// receiverAs returns the receiver of a method called on an interface value that may be of
// type typ.
func (x *function) receiverAs(v *summary.Value, typ, method string) *summary.Value {
	m, ok := x.method(typ, method)
	if !ok {
		return nil
	}
	self := x.assert(v, typ)
	for _, hop := range m.Path {
		if hop.Address {
			self = x.address(self, hop.Sel)
		} else {
			self = x.part(self, hop.Sel)
		}
	}
	return self
}
