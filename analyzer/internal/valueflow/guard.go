package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// permitsAt returns the permits that hold throughout a block: those implied by the
// outcomes of conditions on every way to it. What holds at the entry of a loop holds in
// all its rounds.
func (x *function) permitsAt(b *ssa.BasicBlock) []summary.Permit {
	if len(x.answers)+len(x.passed) == 0 && !x.conditional() {
		return nil
	}
	if x.asking == nil {
		x.asking = &asking{make(map[*ssa.BasicBlock][]summary.Permit), make(map[outcomeOf][]summary.Permit)}
		defer func() { x.asking = nil }()
	}
	w := ways{function: x, known: x.asking.at, busy: make(map[*ssa.BasicBlock]bool)}
	return w.at(b)
}

// asking is what is known while one question for permits is answered. The meaning of a
// condition leads to the ways to blocks, and those lead to conditions. Without this
// memory both would be found anew for each way between them, and there may be
// exponentially many ways.
type asking struct {
	at   map[*ssa.BasicBlock][]summary.Permit
	phis map[outcomeOf][]summary.Permit
}

// outcomeOf is a claim about a phi.
type outcomeOf struct {
	phi *ssa.Phi
	is  string
}

// A phiClaim is a question about a phi: for which edges a claim cannot be true, and what is
// permitted if it is true for one.
type phiClaim struct {
	excluded func(edge ssa.Value, from *ssa.BasicBlock) bool
	implied  func(edge ssa.Value) []summary.Permit
}

// ways finds the permits that all ways to a block have in common.
type ways struct {
	*function
	known map[*ssa.BasicBlock][]summary.Permit
	busy  map[*ssa.BasicBlock]bool
}

// at returns the permits that all ways to a block have in common. Back edges are left
// out.
func (w *ways) at(b *ssa.BasicBlock) []summary.Permit {
	if permits, ok := w.known[b]; ok || w.busy[b] || len(b.Preds) == 0 {
		return permits
	}
	w.busy[b] = true
	var permits []summary.Permit
	first := true
	for _, p := range b.Preds {
		if b.Dominates(p) {
			continue
		}
		in := w.withEqual(summary.MergePermits(w.after(p), w.impliedByEdge(p, b)), p, b)
		if first {
			permits, first = in, false
		} else {
			permits = commonPermits(permits, in)
		}
	}
	delete(w.busy, b)
	permits = w.stillIn(permits, b)
	w.known[b] = permits
	return permits
}

// after returns the permits that hold at the end of a block.
func (w *ways) after(b *ssa.BasicBlock) []summary.Permit {
	return summary.MergePermits(w.stillAfter(w.at(b), b, -1), w.passed[b])
}

// permitsAfter returns the permits that hold at the end of a block.
func (x *function) permitsAfter(b *ssa.BasicBlock) []summary.Permit {
	return summary.MergePermits(x.stillAfter(x.permitsAt(b), b, -1), x.passed[b])
}

// edgePermits returns the permits that hold where control passes from p to b.
func (x *function) edgePermits(p, b *ssa.BasicBlock) []summary.Permit {
	return x.withEqual(summary.MergePermits(x.permitsAfter(p), x.impliedByEdge(p, b)), p, b)
}

// withEqual adds permits for an object whose name was compared equal, on the edge from p
// to b, to the name of somebody who is permitted: the element of a list whose ID is the
// ID that a guard approved.
func (x *function) withEqual(permits []summary.Permit, p, b *ssa.BasicBlock) []summary.Permit {
	cond, ok := last(p).(*ssa.If)
	if !ok || len(permits) == 0 || p.Succs[0] == p.Succs[1] {
		return permits
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ || (cmp.Op == token.EQL) != (b == p.Succs[0]) || !namesSomebody(cmp.X) || !namesSomebody(cmp.Y) {
		return permits
	}
	return summary.MergePermits(permits, summary.MergePermits(x.alsoFor(permits, cmp.X, cmp.Y), x.alsoFor(permits, cmp.Y, cmp.X)))
}

// alsoFor repeats the permits about register other for register name, which was found
// equal to it.
func (x *function) alsoFor(permits []summary.Permit, name, other ssa.Value) []summary.Permit {
	spelled := whichNamed(name)
	var out []summary.Permit
	for _, p := range permits {
		if p.If == nil && p.Subject != nil && !p.OneOf && p.Which != "" && p.Which == spelled {
			out = summary.MergePermits(out, x.permitsOf(x.val(other), whichNamed(other), []string{p.Purpose}))
		}
	}
	return out
}

// namesSomebody reports whether a register is a text or number that names somebody, by
// itself or as the name of the object from which it was read.
func namesSomebody(v ssa.Value) bool {
	if !isScalar(v.Type()) || constantOf(v) != nil {
		return false
	}
	name := nameIn(v, 0)
	switch v := name.(type) {
	case *ssa.UnOp:
		if f := addressedField(v.X); f != nil {
			return isName(f.Name())
		}
	case *ssa.Field:
		return isName(structField(v.X.Type(), v.Field).Name())
	}
	return readFrom(name) == nil
}

func (x *function) impliedByEdge(p, b *ssa.BasicBlock) []summary.Permit {
	last, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return nil
	}
	return x.stillOn(x.implied(last.Cond, b == p.Succs[0], 0), last.Cond, p)
}

// maxImplied bounds how far the meaning of a condition is followed.
const maxImplied = 10

// implied returns the permits that hold if a condition has the given outcome.
// For a value of type error the outcome true means nil.
func (x *function) implied(v ssa.Value, outcome bool, depth int) []summary.Permit {
	if depth > maxImplied {
		return nil
	}
	permits := x.impliedBy(v, outcome, depth)
	if outcome {
		permits = summary.MergePermits(permits, x.toldBy(v))
	}
	return permits
}

// impliedBy is implied for the way in which a condition is computed, without what the
// condition itself says.
func (x *function) impliedBy(v ssa.Value, outcome bool, depth int) []summary.Permit {
	switch v := v.(type) {
	case *ssa.Call, *ssa.Extract:
		if a, ok := x.answers[v]; ok {
			return a[outcomeBy{on: outcomeIf(outcome), result: resultNumber(v)}]
		}
		if call, ok := v.(*ssa.Call); ok && outcome {
			if list := joinedErrors(call); list != nil {
				return x.impliedByAllNil(list, depth+1)
			}
		}
		if e, ok := v.(*ssa.Extract); ok && outcome && e.Index == 1 {
			if l, ok := e.Tuple.(*ssa.Lookup); ok {
				return x.ifKept(l, selKey)
			}
		}
		return x.ifInput(v, outcome)
	case *ssa.Lookup:
		if outcome && isBool(v.Type()) {
			return x.ifKept(v, selElem, selKey)
		}
	case *ssa.Parameter:
		return x.ifInput(v, outcome)
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return x.implied(v.X, !outcome, depth+1)
		}
		if v.Op == token.MUL {
			if stored := onlyStore(v.X); stored != nil {
				return x.current(x.implied(stored, outcome, depth+1), stored, v)
			}
			if stored := storedBefore(v, outcome); stored != nil {
				return x.implied(stored, outcome, depth+1)
			}
			return x.ifInput(v, outcome)
		}
	case *ssa.Field:
		return x.ifInput(v, outcome)
	case *ssa.BinOp:
		return x.impliedByConstant(v, outcome, depth)
	case *ssa.ChangeInterface:
		return x.implied(v.X, outcome, depth+1)
	case *ssa.Phi:
		return x.impliedByPhi(v, outcomeOf{v, strconv.FormatBool(outcome)}, phiClaim{
			excluded: func(edge ssa.Value, from *ssa.BasicBlock) bool {
				return excludes(edge, outcome) || ruledOut(edge, outcome, from, v.Block())
			},
			implied: func(edge ssa.Value) []summary.Permit { return x.implied(edge, outcome, depth+1) },
		})
	}
	return nil
}

// resultNumber returns the index of the call's result that a register is.
func resultNumber(v ssa.Value) int {
	if e, ok := v.(*ssa.Extract); ok {
		return e.Index
	}
	return 0
}

// outdated returns permits given by answers of an earlier round of a loop, whose objects
// are not those of this round.
func (x *function) outdated(permits []summary.Permit, header *ssa.BasicBlock) []summary.Permit {
	if !slices.ContainsFunc(permits, func(p summary.Permit) bool { return p.Which != "" }) {
		return permits
	}
	permits = slices.Clone(permits)
	for i, p := range permits {
		permits[i].Which = x.earlier(p.Which, header)
	}
	return permits
}

// ofEarlier returns a value from an earlier round of a loop, marked as belonging to the
// objects of that round.
func (x *function) ofEarlier(v *summary.Value, header *ssa.BasicBlock) *summary.Value {
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		which := x.earlier(l.Which, header)
		if which == l.Which {
			return l
		}
		c := *l
		c.Which, c.Permits = which, x.outdated(l.Permits, header)
		return &c
	})
}

// earlierRound begins the spelling of an object that belongs to an earlier round of a
// loop.
const earlierRound = "earlier "

// earlier returns the spelling that which has in the next round of the loop: spellings
// that mention a register of the loop are marked as stale.
func (x *function) earlier(which string, header *ssa.BasicBlock) string {
	l := x.ctl.loopOf[header.Index]
	if which == "" || l == nil || strings.HasPrefix(which, earlierRound) {
		return which
	}
	for b := range l.body {
		if b.Parent() == x.f && slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			v, ok := instr.(ssa.Value)
			return ok && speaksOf(which, registerName(v))
		}) {
			return earlierRound + which
		}
	}
	return which
}

// speaksOf reports whether the spelling of an object begins with a register, or has one
// as the key by which the object is found.
func speaksOf(which, reg string) bool {
	word := func(c rune) bool { return c != '_' && c != '%' && !unicode.IsLetter(c) && !unicode.IsDigit(c) }
	return slices.Contains(strings.FieldsFunc(which, word), reg)
}

// current returns what an answer stored in a variable permits where the variable is read,
// or where a literal that reads it is called: the answer may be that of an earlier round.
func (x *function) current(permits []summary.Permit, stored ssa.Value, at ssa.Instruction) []summary.Permit {
	from, ok := stored.(ssa.Instruction)
	l := x.ctl.loopOf[at.Block().Index]
	if !ok || l == nil || !l.body[from.Block()] || before(from, at) {
		return permits
	}
	return x.outdated(permits, at.Block())
}

// before reports whether instruction a comes before b on all ways to b.
func before(a, b ssa.Instruction) bool {
	if a.Block() != b.Block() {
		return a.Block().Dominates(b.Block())
	}
	for _, instr := range a.Block().Instrs {
		switch instr {
		case a:
			return true
		case b:
			return false
		}
	}
	return false
}

// impliedByConstant handles ok == true, err == nil and the like.
func (x *function) impliedByConstant(v *ssa.BinOp, outcome bool, depth int) []summary.Permit {
	operand, c := againstConstant(v)
	if c == nil {
		return nil
	}
	if isEquality := v.Op == token.EQL || v.Op == token.NEQ; isEquality {
		equal := outcome == (v.Op == token.EQL)
		switch {
		case c.IsNil():
			return x.implied(operand, equal, depth+1)
		case c.Value != nil && c.Value.Kind() == constant.Bool:
			return x.implied(operand, constant.BoolVal(c.Value) == equal, depth+1)
		}
	}
	if of, said := claimed(v, outcome); of != nil {
		return x.impliedByClaim(of, said, depth+1)
	}
	return nil
}

// againstConstant returns the other operand and the constant of a comparison with a
// constant; the constant is nil if there is none.
func againstConstant(v *ssa.BinOp) (ssa.Value, *ssa.Const) {
	if c := constantOf(v.Y); c != nil {
		return v.X, c
	}
	return v.Y, constantOf(v.X)
}

func constantOf(v ssa.Value) *ssa.Const {
	c, _ := v.(*ssa.Const)
	return c
}

// impliedByPhi intersects the permits that hold on the edges for which the claim can be true.
func (x *function) impliedByPhi(v *ssa.Phi, what outcomeOf, c phiClaim) []summary.Permit {
	if x.implying[v] {
		return nil // a loop decides this for itself
	}
	if x.asking != nil {
		if permits, ok := x.asking.phis[what]; ok {
			return permits
		}
	}
	x.implying[v] = true
	defer delete(x.implying, v)
	permits := x.commonOnEdges(v, c)
	if x.asking != nil {
		x.asking.phis[what] = permits
	}
	return permits
}

func (x *function) commonOnEdges(v *ssa.Phi, c phiClaim) []summary.Permit {
	var permits []summary.Permit
	first := true
	for e, p := range v.Block().Preds {
		if c.excluded(v.Edges[e], p) {
			continue
		}
		in := summary.MergePermits(x.edgePermits(p, v.Block()), c.implied(v.Edges[e]))
		if v.Block().Dominates(p) {
			in = x.outdated(in, v.Block())
		}
		if first {
			permits, first = in, false
			continue
		}
		permits = commonPermits(permits, in)
	}
	return permits
}

// excludes reports whether a value cannot have the outcome.
func excludes(v ssa.Value, outcome bool) bool {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.Bool {
			return constant.BoolVal(v.Value) != outcome
		}
		return v.IsNil() && !outcome
	case *ssa.MakeInterface:
		return outcome // an error that is not nil
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil && fn.Object() != nil {
			switch fn.Object().(*types.Func).FullName() {
			case "errors.New", "fmt.Errorf":
				return outcome
			}
		}
	case *ssa.UnOp:
		if _, ok := v.X.(*ssa.Global); ok && isError(v.Type()) && v.Op == token.MUL {
			return outcome // package-level errors are sentinels, never nil
		}
		if stored := throughMemory(v, outcome); stored != v {
			return excludes(stored, outcome)
		}
	}
	return false
}

// returnedPermits returns what the function's outcomes permit: where it returns true (or
// a nil error), where it returns false, and where it returns at all.
func (x *function) returnedPermits() []summary.Answer {
	var answers []summary.Answer
	add := func(o summary.Outcome, result int, permits []summary.Permit) {
		for _, p := range permits {
			if o == summary.Returned && p.If != nil && p.If.Root.Kind == summary.OpenResult {
				continue // callers ask about the value they pass
			}
			answers = append(answers, summary.Answer{On: o, Result: result, Permit: p})
		}
	}
	r := x.f.Signature.Results()
	for i := range r.Len() {
		t := r.At(i).Type()
		if isError(t) || isBool(t) {
			add(summary.Granted, i, x.atReturns(i, true))
		}
		if isBool(t) {
			add(summary.Refused, i, x.atReturns(i, false))
		} else if !isError(t) && x.Table.HasGuards() {
			answers = append(answers, x.decisions(i)...)
		}
	}
	if x.f.Recover == nil && stops(x.f) {
		add(summary.Returned, 0, x.atReturns(-1, true))
	}
	return answers
}

// stops reports whether a function may end without returning.
func stops(f *ssa.Function) bool {
	for _, b := range f.Blocks {
		if _, ok := last(b).(*ssa.Return); !ok && len(b.Succs) == 0 {
			return true
		}
	}
	return false
}

// atReturns returns the permits that hold wherever the function returns with the outcome
// as the given result. With result -1, they hold wherever it returns.
func (x *function) atReturns(result int, outcome bool) []summary.Permit {
	return x.commonAtReturns(func(b *ssa.BasicBlock, ret *ssa.Return) ([]summary.Permit, bool) {
		if result < 0 {
			return nil, true
		}
		v := ret.Results[result]
		if excludes(v, outcome) || outcome && isError(v.Type()) && failed(v, b) {
			return nil, false
		}
		return x.implied(v, outcome, 0), true
	})
}

// commonAtReturns returns the permits that hold at all returns that count, together with those
// that each return implies by what it returns.
func (x *function) commonAtReturns(implied func(*ssa.BasicBlock, *ssa.Return) (permits []summary.Permit, counts bool)) []summary.Permit {
	var permits []summary.Permit
	first := true
	for _, b := range x.f.Blocks {
		ret, ok := last(b).(*ssa.Return)
		if !ok || b == x.f.Recover {
			continue
		}
		in, counts := implied(b, ret)
		if !counts {
			continue
		}
		in = summary.MergePermits(x.permitsAfter(b), in)
		if first {
			permits, first = in, false
			continue
		}
		permits = commonPermits(permits, in)
	}
	return permits
}

// failed reports whether err was found not to be nil on the way to a block.
func failed(err ssa.Value, b *ssa.BasicBlock) bool {
	return len(b.Preds) == 1 && ruledOut(err, true, b.Preds[0], b)
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}
