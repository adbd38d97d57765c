package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"sync"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// compare returns what the outcome of a comparison says of its operands. A comparison
// with a constant says only that a contact exists, but an answer that is compared with a
// constant remains an answer.
func (x *function) compare(pos token.Pos, one bool, a, b ssa.Value) []*summary.Label {
	left, right := x.itself(x.val(a)), x.itself(x.val(b))
	if !isBasic(a.Type()) {
		left, right = notSearched(left), notSearched(right)
	}
	labels := x.compareValues(pos, one, left, right, x.isFixed(a), x.isFixed(b))
	if !x.inList(a, 0) && !x.inList(b, 0) {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if !l.One {
			return l
		}
		c := *l
		c.Listed = true
		return &c
	})
}

// ofList turns the label of a comparison with each element of a list into that of a
// lookup in the list.
func ofList(l *summary.Label) *summary.Label {
	if !l.Listed {
		return l
	}
	c := *l
	c.One, c.Listed = false, false
	return &c
}

// maxInList bounds how far the origin of a value is followed.
const maxInList = 8

// inList reports whether a value comes from the current element of a list over which a
// loop around the current block ranges: what is compared with all elements of a list is
// looked up in it.
func (x *function) inList(v ssa.Value, depth int) bool {
	at, ok := v.(ssa.Instruction)
	if !ok || depth > maxInList || at.Block() == nil || x.ctl.loopOf[x.block.Index] == nil || x.ctl.loopOf[at.Block().Index] == nil {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		return x.inList(v.X, depth+1)
	case *ssa.FieldAddr:
		return x.inList(v.X, depth+1)
	case *ssa.Field:
		return x.inList(v.X, depth+1)
	case *ssa.Convert:
		return x.inList(v.X, depth+1)
	case *ssa.ChangeType:
		return x.inList(v.X, depth+1)
	case *ssa.IndexAddr:
		return constantOf(v.Index) == nil
	case *ssa.Index:
		return constantOf(v.Index) == nil
	case *ssa.Extract:
		_, ok := v.Tuple.(*ssa.Next)
		return ok
	case *ssa.Alloc:
		from := copiedFrom(v)
		return from != nil && x.inList(from, depth+1)
	case *ssa.Call:
		return slices.ContainsFunc(v.Call.Args, func(a ssa.Value) bool { return x.inList(a, depth+1) })
	}
	return false
}

// notSearched drops labels of what was searched for in the data: only the remaining text
// or number itself tells whether it was found. What was computed from that, or failed
// because of it, does not.
func notSearched(labels []*summary.Label) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Kind != summary.Flow || len(l.Against) == 0 {
			return l
		}
		c := *l
		c.Against = nil
		return &c
	})
}

func (x *function) compareValues(pos token.Pos, one bool, a, b []*summary.Label, constA, constB bool) []*summary.Label {
	if constA || constB {
		return summary.JoinLabels(answers(a), answers(b))
	}
	step := summary.Step{Pos: pos, Text: "compared", Via: "match"}
	return summary.JoinLabels(matched(withOthers(a, b), against(b), step, one), matched(withOthers(b, a), against(a), step, one))
}

// withOthers returns those labels of one side of a comparison that belong to other data
// than the other side does.
func withOthers(labels, others []*summary.Label) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Kind == summary.Flow && ofItself(l, others) {
			return nil
		}
		return l
	})
}

// answers returns what labels say of answers: the matches, and the inputs that callers
// may know to be answers.
func answers(labels []*summary.Label) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Source == nil && l.Kind == summary.Flow && l.View != summary.Difference && (!mayAnswer(l.Sym) || len(l.Against) > 0 && isTextual(l.Sym.Type)) {
			return nil // the rest of a text is compared with a constant
		}
		return l.As(summary.IfMatch)
	})
}

func isTextual(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// maxAnswerDepth bounds how deep in an input an answer may lie.
const maxAnswerDepth = 4

// mayAnswer reports whether an input may be the answer of a comparison or lookup: a bool,
// a count, an index, an error, a state, a word of a bit set, or something that may be
// absent. Characters and the like are not.
func mayAnswer(s *summary.Sym) bool {
	if s.Depth > maxAnswerDepth {
		return false
	}
	if s.Type == nil {
		return true
	}
	switch s.Type.Underlying().(type) {
	case *types.Signature:
		return false // an absent function says how something was set up
	}
	b, ok := s.Type.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsBoolean != 0 {
		return true
	}
	if _, named := types.Unalias(s.Type).(*types.Named); named {
		return true
	}
	switch b.Kind() {
	case types.Int, types.String:
		return true
	case types.Uint, types.Uint32, types.Uint64:
		return s.Parent != nil && s.Sel.Kind == summary.Elem
	}
	return false
}

// matched turns labels into those of an answer. If what was found by a contact is then
// compared with one other value, that is a one-to-one comparison too: the code sent to a
// number, and the code that somebody typed.
func matched(labels []*summary.Label, against []*summary.Sym, step summary.Step, one bool) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		c := *l
		if l.Kind == summary.Match && one && !l.One {
			c.One = true
			return &c
		}
		if l.Kind != summary.Flow {
			return l
		}
		if l.Guess {
			return nil
		}
		c.Kind, c.Key = summary.Match, ""
		c.One = one
		c.Against = against
		c.Route = l.Route.Then(step)
		return &c
	})
}

// maxAgainst bounds how much a label remembers of the other side of a comparison.
const maxAgainst = 4

// against returns the inputs from which one side of a comparison was computed.
func against(labels []*summary.Label) []*summary.Sym {
	var syms []*summary.Sym
	for _, l := range labels {
		s := l.Sym
		if l.Source != nil {
			s = l.Base
		}
		if s != nil && len(syms) < maxAgainst && !slices.Contains(syms, s) {
			syms = append(syms, s)
		}
	}
	return syms
}

// combined returns the labels of a number computed from two others in a way that shows
// whether they are equal.
func (x *function) combined(i *ssa.BinOp) []*summary.Label {
	a, b := x.itself(x.val(i.X)), x.itself(x.val(i.Y))
	if i.Op != token.SUB && i.Op != token.XOR || isConstant(i.X, 0) || isConstant(i.Y, 0) {
		return documentLost(summary.JoinLabels(a, b))
	}
	return summary.JoinLabels(x.asDifference(setAgainst(a, against(b)), i.Y, b), x.asDifference(setAgainst(b, against(a)), i.X, a))
}

func setAgainst(labels []*summary.Label, against []*summary.Sym) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Kind != summary.Flow || len(l.Against) > 0 || len(against) == 0 {
			return l
		}
		c := *l
		c.Against = against
		return &c
	})
}

// asDifference returns labels for one side of a difference; other is the register of the
// other side, and others are its labels.
func (x *function) asDifference(labels []*summary.Label, other ssa.Value, others []*summary.Label) []*summary.Label {
	if len(others) == 0 && isAccumulated(other) {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Kind != summary.Flow || l.View != "" || ofItself(l, others) {
			return l
		}
		c := *l
		c.View = summary.Difference
		return &c
	})
}

// isAccumulated reports whether a number is computed over the rounds of a loop, from
// numbers computed there: before the first round it is empty.
func isAccumulated(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Convert:
		return isAccumulated(v.X)
	case *ssa.Phi, *ssa.BinOp:
		return true
	}
	return false
}

// ofItself reports whether data is compared, or combined, only with itself, like the
// digits of a checksum.
func ofItself(l *summary.Label, others []*summary.Label) bool {
	return len(others) > 0 && !slices.ContainsFunc(others, func(m *summary.Label) bool { return !sameData(l, m) })
}

// sameData reports whether two labels are of the same data: one text, and not two
// elements of a list.
func sameData(l, m *summary.Label) bool {
	if l.Source != m.Source || l.Sym != m.Sym || l.Base != m.Base || l.Which != m.Which {
		return false
	}
	of := l.Sym
	if l.Source != nil {
		of = l.Base
	}
	return of != nil && (!of.Many || l.Which != "")
}

// An influence is a match on whose outcome something depends.
type influence struct {
	dependence
	labels []*summary.Label
	after  bool // one outcome leaves the function, so all that follows depends on it
	denies bool // that outcome is a refusal: it returns an error, or panics
	// written says that the current block is in a branch that was written for the outcome
	// that leads to it, and not the rest of the function; refuses, that this outcome is a
	// refusal.
	written, refuses bool
	earlier          bool // it may have ended a loop in an earlier round
}

// influences returns the matches that the dependences speak of.
func (x *function) influences(deps []dependence) []influence {
	var out []influence
	for _, d := range deps {
		last, ok := d.Cond.Instrs[len(d.Cond.Instrs)-1].(*ssa.If)
		if !ok || addedCheck(d.Cond.Succs[1-d.Succ]) {
			continue
		}
		labels := answers(x.itself(x.vals[last.Cond])) // as it is at the condition, also after a loop
		if x.ctl.loopOf[d.Cond.Index] == nil {
			labels = summary.MapLabels(labels, ofList)
		}
		if len(labels) == 0 {
			continue
		}
		in := influence{dependence: d, labels: labels, after: x.ctl.leaves(d.Cond)}
		if in.after || x.ctl.ends(d) {
			in.denies = x.ctl.denies(d.Cond.Succs[1-d.Succ], d.Cond)
			in.refuses = x.ctl.denies(d.Cond.Succs[d.Succ], d.Cond)
			in.written = x.written(d.Cond)
		}
		out = append(out, in)
	}
	return out
}

// addedCheck reports whether a block handles the failure of a check that the compiler
// adds, such as that the body of a range over a function did not hide a panic. What comes
// after it depends on nothing that the program decided.
func addedCheck(b *ssa.BasicBlock) bool {
	p, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Panic)
	return ok && !p.Pos().IsValid()
}

// selecting returns the labels of the matches that select what is handed on in the
// current block. A match whose branches meet again selects whatever happens in one of
// them. A match with one outcome that leaves the function selects what was written for
// that outcome. Of the rest of the function it selects only what has to do with the
// compared object, and what tells a sink of the other outcome. It selects nothing if that
// outcome refuses a one-to-one comparison, as a login does with a wrong code. The same
// holds for a match that ended a loop in an earlier round.
func (x *function) selecting(handed func() []*summary.Sym) []*summary.Label {
	var labels []*summary.Label
	handed = sync.OnceValue(handed)
	earlier := x.influences(x.ctl.earlier(x.block))
	for i := range earlier {
		earlier[i].after, earlier[i].written, earlier[i].earlier = true, false, true
	}
	for _, in := range append(x.influences(x.ctl.deps[x.block.Index]), earlier...) {
		for _, l := range in.labels {
			if in.after && !x.All && !x.selects(in, l, handed) {
				continue
			}
			if in.after && in.denies && !x.All {
				l = refused(l)
			}
			labels = summary.JoinLabels(labels, []*summary.Label{l})
		}
	}
	return labels
}

// selects reports whether a match selects what is handed on in the current block,
// although one of its outcomes leaves the function or loop.
func (x *function) selects(in influence, l *summary.Label, handed func() []*summary.Sym) bool {
	if in.denies && l.One {
		return false
	}
	return in.forBranch(l) || x.related(l, handed()) || x.isNamed(l, last(in.Cond).(*ssa.If).Cond, handed()) || x.tellsOther(in, l)
}

// refused returns the label of an input that decides by a refusal: callers know whether
// it is the result of a one-to-one comparison.
func refused(l *summary.Label) *summary.Label {
	if l.Source != nil || l.Refused {
		return l
	}
	c := *l
	c.Refused = true
	return &c
}

// forBranch reports whether a match selects everything in the current block, whatever it
// is about: the block was written for that outcome, and is not a login's way to say that
// a code is wrong.
func (in influence) forBranch(l *summary.Label) bool { return in.written && !(in.refuses && l.One) }

// related reports whether one of the values handed on belongs to an object that a match
// compared.
func (x *function) related(l *summary.Label, handed []*summary.Sym) bool {
	base := l.Base
	if l.Source == nil {
		base = l.Sym
		if base.Parent != nil {
			base = base.Parent
		}
	}
	for _, s := range handed {
		if base == nil || x.sameSubject(s, base) {
			return true
		}
		if l.Source == nil && base.Parent == nil && base.Root.Kind != summary.OpenResult && s.Root.Kind == summary.Param {
			return true // two plain parameters: callers know whether they belong together
		}
		if l.Source == nil && sameCall(s, base) {
			return true
		}
		if slices.ContainsFunc(l.Against, func(other *summary.Sym) bool { return x.sameSubject(s, other) }) {
			return true
		}
	}
	return false
}

// sameCall reports whether two inputs were returned by one call of an unknown function:
// what is returned along with an answer is what the answer is about.
func sameCall(a, b *summary.Sym) bool {
	ra, rb := a.Outermost().Root, b.Outermost().Root
	return ra.Kind == summary.OpenResult && rb.Kind == ra.Kind && ra.Index == rb.Index
}

// symsOf returns the inputs from which values were computed.
func (x *function) symsOf(vals ...*summary.Value) []*summary.Sym {
	return x.symsIn(x.everything, vals)
}

func (x *function) symsIn(labels func(*summary.Value) []*summary.Label, vals []*summary.Value) []*summary.Sym {
	var syms []*summary.Sym
	for _, v := range vals {
		for _, l := range labels(v) {
			if l.Source == nil {
				syms = append(syms, l.Sym)
			} else if l.Base != nil {
				syms = append(syms, l.Base)
			}
		}
		if v != nil && len(v.Ptrs) > 0 {
			syms = append(syms, x.baseOf(v))
		}
	}
	return syms
}

// phi joins the values of the edges, with the matches that decide which edge is taken.
func (x *function) phi(i *ssa.Phi) *summary.Value {
	var v *summary.Value
	var ways []*summary.Value
	b := i.Block()
	for e, p := range b.Preds {
		if constantOn(p, b) == i.Edges[e] {
			continue
		}
		in := x.keptAt(i.Edges[e], x.edgePermits(p, b))
		if b.Dominates(p) {
			in = x.ofEarlier(in, b)
		}
		ways = append(ways, in)
		v = summary.Join(v, in, x.project)
	}
	v = oneOf(i.Type(), v, ways...)
	if sameEdges(i) {
		return v
	}
	var deps []dependence
	for e, p := range b.Preds {
		if _, ok := x.ctl.loops[b]; ok && !b.Dominates(b.Preds[e]) {
			continue
		}
		deps = append(deps, x.ctl.onEdge(p, b)...)
	}
	deps = without(deps, x.ctl.deps[b.Index])
	return v.AddLabels(x.decided(x.decisive(deps), i.Pos(), "decides which value is taken"))
}

// sameEdges reports whether a phi takes the same value from all edges; at a loop's
// header, from all edges inside the loop.
func sameEdges(i *ssa.Phi) bool {
	b := i.Block()
	loop := false
	for _, p := range b.Preds {
		loop = loop || b.Dominates(p)
	}
	var first ssa.Value
	for e, p := range b.Preds {
		if loop && !b.Dominates(p) {
			continue
		}
		if first == nil {
			first = i.Edges[e]
		} else if !sameOperand(first, i.Edges[e]) {
			return false
		}
	}
	return true
}

func sameOperand(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	ca, ok := a.(*ssa.Const)
	cb, ok2 := b.(*ssa.Const)
	return ok && ok2 && ca.Value == cb.Value && types.Identical(ca.Type(), cb.Type())
}

func without(deps, remove []dependence) []dependence {
	conds := make(map[*ssa.BasicBlock]bool)
	for _, d := range remove {
		conds[d.Cond] = true
	}
	var out []dependence
	for _, d := range deps {
		if !conds[d.Cond] {
			out = append(out, d)
		}
	}
	return out
}

// decided adds a step for a decision, unless the route already ends there.
func (x *function) decided(labels []*summary.Label, pos token.Pos, text string) []*summary.Label {
	if !pos.IsValid() {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		l = ofList(l)
		if l.Route != nil && l.Route.Pos == pos {
			return l
		}
		return l.Via(summary.Step{Pos: pos, Text: text, Via: "match"})
	})
}

// leaving returns a value as it is stored: with the permits that hold here and the
// matches that select it.
func (x *function) leaving(v *summary.Value, t types.Type) *summary.Value {
	v = x.leavingAt(v, t, x.now)
	return v.AddLabels(x.keeping(v))
}

// keeping returns the matches that select a value that is stored.
func (x *function) keeping(v *summary.Value) []*summary.Label {
	labels := x.selecting(func() []*summary.Sym { return x.symsOf(v) })
	labels = summary.JoinLabels(labels, x.when)
	return chosen(x.decided(labels, x.instr.Pos(), "decides whether this is kept"))
}

// chosen marks the labels of matches as those that decided where data is.
func chosen(labels []*summary.Label) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Chosen || l.Kind == summary.Flow {
			return l
		}
		c := *l
		c.Chosen = true
		return &c
	})
}

// leavingAt returns a value with permits. A basic value that is a copy of an input has no
// parts, so its labels say everything about it, permits included.
func (x *function) leavingAt(v *summary.Value, t types.Type, permits []summary.Permit) *summary.Value {
	if len(permits) == 0 || v == nil {
		return v
	}
	if isBasic(t) || t == nil && basicInputs(v) {
		v = summary.OfLabels(x.itself(v))
	}
	return v.MapLabels(func(l *summary.Label) *summary.Label { return x.allowed(l, permits) })
}

func isBasic(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

// basicInputs reports whether a value consists only of copies of basic inputs.
func basicInputs(v *summary.Value) bool {
	for _, s := range v.Alias {
		if !isBasic(s.Type) {
			return false
		}
	}
	return len(v.Alias) > 0 && len(v.Ptrs)+len(v.Kids)+len(v.Funcs) == 0
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
