package valueflow

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// use interprets a call (or write) that passes values to a sink.
func (x *function) use(s callSite, sink *annot.Sink, vals []*summary.Value) {
	step := summary.Step{Pos: s.pos, Far: s.far, Text: handedText(sink), Via: s.via}
	var labels []*summary.Label
	for _, v := range vals {
		for _, l := range x.handedOver(s, v) {
			labels = summary.JoinLabels(labels, []*summary.Label{l.Via(step)})
		}
	}
	x.reach(s, sink, labels, x.symsOf(vals...), nil, (*summary.Step)(nil).Then(step))
}

func handedText(sink *annot.Sink) string {
	return "handed to " + sink.Name + ", a sink for " + strings.Join(sink.Purposes, " and ")
}

// use interprets a sink that the callee reaches.
func (f *frame) use(u *summary.Use) {
	if covered(u.Sink.Purposes, f.s.used) {
		return
	}
	s := f.s
	through := f.through
	isSink := !u.Pos.IsValid() && u.Far == nil && !s.running
	if isSink { // the callee is a sink itself
		f.through = f.throughStep(summary.Step{Pos: s.pos, Far: s.far, Text: handedText(u.Sink), Via: s.via})
	} else if !f.isFar() {
		s.pos, s.far = u.Pos, nil
	}
	permits := f.permits(u.Permit)
	before := summary.MergePermits(permits, f.now)
	var labels []*summary.Label
	for _, l := range u.Labels {
		here := f.label
		if isSink {
			here = f.labelOfHanded
		}
		for _, m := range here(l) {
			m = withoutOthers(f.locate(l, m))
			f.noteUse(u, l, m, before)
			switch {
			case m.Source == nil && len(l.Seen) > 0:
				c := *m
				c.Seen = union(m.Seen, l.Seen)
				m = &c
			case m.Source != nil && slices.Contains(l.Seen, m.Source.Key):
				continue // found where the input is of unknown origin
			}
			labels = summary.JoinLabels(labels, []*summary.Label{m})
		}
	}
	var handed []*summary.Sym
	for _, a := range u.Args {
		handed = append(handed, f.symsOf(f.value(a))...)
	}
	call := f.passed(nil).Append(u.Call)
	f.through = through
	f.reach(s, u.Sink, labels, handed, permits, call)
}

// locate returns m, the caller's label for l of the callee, with the caller's spelling of
// the object that has the data: the argument, or what the callee reached from it.
func (f *frame) locate(l, m *summary.Label) *summary.Label {
	if l.Sym == nil || !f.Table.HasGuards() || m.Which != "" && !inNode(l.Sym) {
		return m
	}
	in := l.Sym.Outermost().Root
	c := *m
	if c.Which = f.whichInContext(l.Sym); c.Which != "" {
		return &c
	}
	switch in.Kind {
	case summary.Param:
		c.Which = f.whichGiven(in.Index)
	case summary.Free:
		c.Which = f.whichCaptured(in.Index)
	}
	if in.Kind != summary.Param && in.Kind != summary.Free || c.Which == "" {
		return m
	}
	if !f.recurses() { // in a recursion it is another node, however deep
		c.Which += f.behind(in, l.Which)
	}
	return &c
}

// withoutOthers returns a label of an input without the permits that are known here to be
// about others: see notOfOthers.
func withoutOthers(l *summary.Label) *summary.Label {
	if l.Source != nil {
		return l
	}
	permits := notOfOthers(l.Permits, l)
	if len(permits) == len(l.Permits) {
		return l
	}
	c := *l
	c.Permits = permits
	return &c
}

// behind returns the way from an input of the callee to the object that the callee spells
// so.
func (f *frame) behind(in summary.Root, spelled string) string {
	fn := f.functions[f.sum.Key]
	var of ssa.Value
	switch {
	case fn == nil:
	case in.Kind == summary.Free && in.Index < len(fn.FreeVars):
		of = fn.FreeVars[in.Index]
	case in.Kind == summary.Param && in.Index < len(fn.Params):
		of = fn.Params[in.Index]
	}
	if of == nil {
		return ""
	}
	rest, ok := strings.CutPrefix(spelled, of.Name())
	if !ok {
		return ""
	}
	if in.Kind == summary.Free {
		rest = strings.TrimPrefix(rest, ".*") // the variable itself
	}
	return rest
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(slices.Clip(a), s)
		}
	}
	return a
}

func covered(purposes, used []string) bool {
	for _, p := range purposes {
		if !slices.Contains(used, p) {
			return false
		}
	}
	return len(purposes) > 0
}

// reach records that labels reach a sink, as well as the matches that decide whether the
// sink is called here. Sources are findings; inputs are left to the callers.
func (x *function) reach(s callSite, sink *annot.Sink, labels []*summary.Label, handed []*summary.Sym, permits []summary.Permit, call *summary.Step) {
	permits = summary.MergePermits(permits, x.now)
	var decided []*summary.Label
	for _, l := range summary.JoinLabels(x.selecting(func() []*summary.Sym { return handed }), x.when) {
		c := *l
		c.Route = l.Route.Then(summary.Step{Pos: x.instr.Pos(), Text: "decides whether this is called", Via: "match"}).Append(call)
		decided = append(decided, &c)
	}
	// The matches come first, since of two similar findings the one is shown that has to
	// do with the call itself.
	labels = summary.JoinLabels(decided, labels)
	u, known := x.useAt(s, sink)
	if known { // already reached in another way
		u.Permit = commonPermits(u.Permit, permits)
	} else {
		u.Permit = permits
	}
	reached(u, handed, call)
	for _, l := range labels {
		if l.Source == nil {
			u.Permit = notOfOthers(u.Permit, l)
			l = x.seen(x.allowed(l, permits))
			u.Labels = summary.JoinLabels(u.Labels, []*summary.Label{l})
			continue
		}
		if isCaptured(l) {
			continue
		}
		x.report(s, sink, l.Permitted(permits))
	}
}

// isCaptured reports whether a label comes only from the annotated type of something a
// literal captured: the function around the literal knows what that is.
func isCaptured(l *summary.Label) bool {
	return l.Implied && l.Base != nil && l.Base.Root.Kind == summary.Free
}

// reached records that a use gets inputs, by a route from the function's call.
func reached(u *summary.Use, handed []*summary.Sym, call *summary.Step) {
	for _, h := range handed {
		if !slices.Contains(u.Args, h) && len(u.Args) < maxHanded {
			u.Args = append(u.Args, h)
		}
	}
	if u.Call == nil || call.Length() < u.Call.Length() {
		u.Call = call
	}
}

// seen marks the sources that come from the annotated type of an input: they are found
// here, where the input is of unknown origin, and not again in the callers. What a
// literal captured is known to the function around it.
func (x *function) seen(l *summary.Label) *summary.Label {
	if l.Sym.Root.Kind == summary.Free || x.handed && l.Sym.Root.Kind == summary.Param {
		return l
	}
	if l.Kind == summary.IfMatch && len(placeOf(l.Sym)) == 0 {
		return l // callers tell whether there is a match at all
	}
	var keys []string
	if src, _ := x.declaredSource(l.Sym); src != nil {
		keys = append(keys, src.Key)
	}
	for _, in := range x.sourcesIn(l.Sym.Type, true) {
		keys = append(keys, in.source.Key)
	}
	c := *l
	c.Seen = union(c.Seen, keys)
	return &c
}

// maxHanded bounds how many inputs a use remembers.
const maxHanded = 8

func (x *function) useAt(s callSite, sink *annot.Sink) (u *summary.Use, known bool) {
	k := useKey{sink: sink.Key, pos: s.pos}
	u = x.uses[k]
	if u != nil {
		return u, true
	}
	u = &summary.Use{Sink: sink, Pos: s.pos}
	if x.uses == nil {
		x.uses = make(map[useKey]*summary.Use)
	}
	x.uses[k] = u
	x.useOrder = append(x.useOrder, k)
	return u, false
}

// report records a finding, unless the use is permitted.
func (x *function) report(s callSite, sink *annot.Sink, l *summary.Label) {
	f := x.judge(l, sink)
	if f == nil {
		return
	}
	f.Pos = s.pos
	f.elsewhere = x.elsewhere(l)
	if s.startedBy != "" && !x.leadsThrough(l.Route) {
		f.startedBy = s.startedBy
	}
	if here := entered(l.Route); s.running && here.IsValid() {
		f.Pos = here
	}
	k := findingKey{source: l.Source.Key, sink: sink.Key, kind: l.Kind, pos: f.Pos}
	if x.state.reportedBelow(findingKey{source: k.source, sink: k.sink, kind: k.kind, far: x.state.sinkCall(l.Route, s.pos)}) {
		return
	}
	if s.at != nil && slices.Contains(s.sources, l.Source.Key) &&
		x.state.reportedBelow(findingKey{source: k.source, sink: k.sink, kind: k.kind, far: *s.at}) {
		return
	}
	if x.findings == nil {
		x.findings = make(map[findingKey]*Finding)
	}
	if l.Implied && l.Base != nil && l.Kind == summary.Flow {
		f.bases = []*summary.Sym{l.Base}
	}
	if names := x.namesFor(l); len(names) > 0 {
		f.found = []foundByInputs{names}
	}
	x.find(k, f, x.Package)
}

// entered returns the position of the last call here through which a route goes. Where
// data is set or read, it enters nothing yet.
func entered(route *summary.Step) token.Pos {
	for s := route; s != nil; s = s.Prev {
		if s.Pos.IsValid() && s.Text != "set" && s.Text != "read" {
			return s.Pos
		}
	}
	return token.NoPos
}

// judge returns a finding without a position if the rules forbid the use of a label's
// data, and nil otherwise.
func (x *function) judge(l *summary.Label, sink *annot.Sink) *Finding {
	var found *Finding
	for _, p := range sink.Purposes {
		collected, use, forbidden := x.Rules.Forbidden(l.Source.Purposes, []string{p})
		if !forbidden {
			continue
		}
		permitted, other := x.permitted(l, p, nil)
		if permitted {
			continue
		}
		if found == nil {
			found = &Finding{Source: l.Source, Sink: sink, Kind: l.Kind, Collected: collected, Route: l.Route}
		}
		found.Uses = append(found.Uses, use)
		found.OtherSubject = found.OtherSubject || other
	}
	return found
}

func declaredText(src *annot.Source) string {
	return src.Name + ", collected for " + strings.Join(src.Purposes, " and ")
}
