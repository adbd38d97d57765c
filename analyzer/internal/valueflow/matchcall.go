package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// inputLabel returns the caller's labels for a callee's label of one of its inputs. If the
// callee compared the input with a constant, or with something that is constant here, the
// outcome is an answer only if the input is an answer already.
func (f *frame) inputLabel(l *summary.Label, permits []summary.Permit) []*summary.Label {
	kind := l.Kind
	if kind == summary.Match && f.constants(l) {
		kind = summary.IfMatch
	}
	if l.View == countView {
		return f.countedThere(l, permits)
	}
	var labels []*summary.Label
	if kind == summary.IfMatch || kind == summary.Match && l.Sym.Identity() {
		labels = f.identityOf(l.Sym) // without what is behind it
	} else {
		labels = f.labelsOf(l.Sym, l.View)
	}
	if kind == summary.IfMatch && l.Sym.Type != nil && !isBasic(l.Sym.Type) {
		labels = notSearched(labels)
	}
	if len(labels) == 0 || f.handles(labels) {
		return nil
	}
	other := f.against(l.Against)
	one, ledger := f.ledgerHere(l)
	if kind == summary.Flow && !l.Guess && l.Key == "" && l.View != summary.Difference && len(permits) == 0 && len(other) == 0 {
		return summary.Reroute(labels, func(m *summary.Label) *summary.Label { return f.rerouted(m, l.Route) })
	}
	return summary.MapLabels(labels, func(m *summary.Label) *summary.Label {
		as := m.As(kind)
		if as == nil || l.Guess && m.Kind != summary.Flow || l.Refused && m.One && !m.Listed {
			return nil
		}
		c := *as
		if c.Kind == summary.Flow {
			c.Key = summary.JoinKeys(l.Key, m.Key)
		}
		c.Refused = l.Refused && m.Source == nil
		c.Guess = m.Guess || l.Guess
		c.Chosen = m.Chosen || l.Chosen
		if m.Kind == summary.Flow && len(other) > 0 && kind != summary.IfMatch {
			c.Against = other
		}
		if m.Kind == summary.Flow && kind == summary.Match {
			c.One, c.Listed = l.One || one, (l.One || one) && f.overList()
			c.Ledger = ledger
		}
		if l.View == summary.Difference && c.Kind == summary.Flow && c.View == "" {
			c.View = summary.Difference
		}
		c.Permits = summary.MergePermits(c.Permits, permits)
		c.Route = f.joined(m.Route, l.Route)
		return &c
	})
}

// overList reports whether the call is made for each element of a list.
func (f *frame) overList() bool {
	call, ok := f.s.instr.(ssa.CallInstruction)
	return ok && slices.ContainsFunc(call.Common().Args, func(a ssa.Value) bool { return f.inList(a, 0) })
}

// countedThere returns the caller's labels for a callee's count of a collection that was
// passed to it.
func (f *frame) countedThere(l *summary.Label, permits []summary.Permit) []*summary.Label {
	return summary.MapLabels(answers(f.labelsOf(l.Sym, countView)), func(m *summary.Label) *summary.Label {
		c := *m
		c.Guess, c.Chosen = m.Guess || l.Guess, m.Chosen || l.Chosen
		c.Permits = summary.MergePermits(c.Permits, permits)
		c.Route = f.joined(m.Route, l.Route)
		return &c
	})
}

// against returns the caller's inputs for the other side of a comparison in the callee.
func (f *frame) against(list []*summary.Sym) []*summary.Sym {
	var out []*summary.Sym
	for _, s := range list {
		for _, t := range against(f.identityOf(s)) {
			if len(out) < maxAgainst && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// constants reports whether everything with which a callee compared something is a
// parameter that is constant here, or was when the called literal was made. Unless the
// callee compared one value with one other, constants that look like contacts count as a
// list of contacts.
func (f *frame) constants(l *summary.Label) bool {
	call, ok := f.s.instr.(ssa.CallInstruction)
	if !ok || f.s.key != "" || call.Common().IsInvoke() {
		return false
	}
	for _, s := range l.Against {
		var given ssa.Value
		switch s.Root.Kind {
		case summary.Param:
			if args := call.Common().Args; len(args) == len(f.args) && s.Root.Index < len(args) {
				given = args[s.Root.Index]
			}
		case summary.Free:
			given = captured(call.Common().Value, s.Root.Index)
		}
		if given == nil || !f.isConstantFor(given, l.One) {
			return false
		}
	}
	return len(l.Against) > 0
}

func (p *Package) isConstantFor(v ssa.Value, one bool) bool {
	return isConstant(v, 0) && (one || !isSample(v)) || constantElements(v) || p.constantPattern(v)
}

// captured returns the i'th variable captured by a literal that is made and returned by
// the function whose call is callee, such as a factory of validators; nil if that is
// unknown.
func captured(callee ssa.Value, i int) ssa.Value {
	call, ok := callee.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil
	}
	maker := call.Call.StaticCallee()
	var made *ssa.MakeClosure
	for _, b := range maker.Blocks {
		ret, ok := last(b).(*ssa.Return)
		if !ok {
			continue
		}
		c, ok := ret.Results[0].(*ssa.MakeClosure)
		if !ok || made != nil || i >= len(c.Bindings) {
			return nil
		}
		made = c
	}
	if made == nil {
		return nil
	}
	param, ok := onlyStore(made.Bindings[i]).(*ssa.Parameter)
	if !ok {
		return nil
	}
	return call.Call.Args[slices.Index(maker.Params, param)]
}

// selected records the matches that selected the called function, or the value whose
// method is called, and returns a function that ends the call.
func (x *function) selected(callee *summary.Value) func() {
	outer := x.when
	if callee != nil {
		x.when = summary.JoinLabels(outer, onlyMatches(callee.Labels))
	}
	return func() { x.when = outer }
}

// byChoice adds to the results of a call the matches that selected the function, or the
// value whose method was called.
func byChoice(s callSite, callee *summary.Value, out outcome) outcome {
	if callee == nil || len(out.results) == 0 {
		return out
	}
	step := summary.Step{Pos: s.pos, Far: s.far, Text: "decides what is called", Via: "match"}
	labels := summary.MapLabels(onlyMatches(callee.Labels), func(l *summary.Label) *summary.Label { return l.Via(step) })
	if len(labels) == 0 {
		return out
	}
	out.results = slices.Clone(out.results)
	for i, r := range out.results {
		out.results[i] = r.AddLabels(labels)
	}
	return out
}

func onlyMatches(labels []*summary.Label) []*summary.Label {
	return slices.DeleteFunc(slices.Clone(labels), func(l *summary.Label) bool { return l.Kind == summary.Flow })
}
