package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// An answer may have another form than a bool or an error: the reason of a refusal, which
// is empty if there is none; a decision among several constants; or a list of objections.

// A claim is what a condition says of a text, a number or a list.
type claim struct {
	is    string         // the constant with which it is compared, or ofLength
	value constant.Value // the constant, or the length
	op    token.Token
}

// ofLength is the claim that a list has no elements, or that it has some.
const ofLength = "len"

// mirrored has comparisons with their sides exchanged, and negated their opposites.
var (
	mirrored = map[token.Token]token.Token{token.EQL: token.EQL, token.NEQ: token.NEQ, token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ}
	negated  = map[token.Token]token.Token{token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GTR: token.LEQ, token.LEQ: token.GTR, token.GEQ: token.LSS}
)

// claimed returns what a comparison with a constant says of the other side if it has an
// outcome, and that side: the list itself if its length is compared.
func claimed(v *ssa.BinOp, outcome bool) (ssa.Value, claim) {
	operand, c := againstConstant(v)
	op, ok := mirrored[v.Op]
	if !ok || c == nil || c.Value == nil || !isScalar(c.Type()) {
		return nil, claim{}
	}
	if operand == v.X {
		op = v.Op
	}
	if !outcome {
		op = negated[op]
	}
	if list := lengthOf(operand); list != nil {
		if _, ok := list.Type().Underlying().(*types.Slice); !ok {
			return nil, claim{}
		}
		return list, claim{ofLength, c.Value, op}
	}
	return operand, claim{c.Value.ExactString(), c.Value, op}
}

// holds reports whether the claim is true of a constant.
func (c claim) holds(k constant.Value) bool {
	return k.Kind() == c.value.Kind() && constant.Compare(k, c.op, c.value)
}

// empty and some report whether the claim may be true of a list without elements, and of
// one with some.
func (c claim) empty() bool { return c.holds(constant.MakeInt64(0)) }
func (c claim) some() bool {
	n, ok := constant.Int64Val(c.value)
	if !ok {
		return true
	}
	// A comparison with n is the same for all lengths beyond n.
	return slices.ContainsFunc([]int64{1, n - 1, n, n + 1}, func(length int64) bool {
		return length > 0 && c.holds(constant.MakeInt64(length))
	})
}

// outcome returns the outcome of a call about which the claim is: a result is the
// constant, or another one, or a list is empty or not.
func (c claim) outcome(result int) (by outcomeBy, ok bool) {
	by = outcomeBy{result: result, is: c.is}
	switch {
	case c.is == ofLength && c.empty() != c.some():
		by.on = outcomeIf(c.empty())
	case c.is != ofLength && (c.op == token.EQL || c.op == token.NEQ):
		by.on = outcomeIf(c.op == token.EQL)
	default:
		return by, false
	}
	return by, true
}

// impliedByClaim returns the permits that hold if a claim does.
func (x *function) impliedByClaim(v ssa.Value, c claim, depth int) []summary.Permit {
	if depth > maxImplied {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Call:
		if base, added := appended(v); base != nil {
			return x.impliedByAppend(base, added, c, depth)
		}
		return x.answered(v, 0, c)
	case *ssa.Extract:
		return x.answered(v, v.Index, c)
	case *ssa.ChangeType:
		return x.impliedByClaim(v.X, c, depth+1)
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return nil
		}
		if stored := onlyStore(v.X); stored != nil {
			return x.current(x.impliedByClaim(stored, c, depth+1), stored, v)
		}
		if stored := storedBefore(v, false); stored != nil {
			return x.impliedByClaim(stored, c, depth+1)
		}
	case *ssa.Phi:
		return x.impliedByPhi(v, outcomeOf{v, c.op.String() + c.value.ExactString() + c.is}, phiClaim{
			excluded: func(edge ssa.Value, from *ssa.BasicBlock) bool {
				return c.excludes(edge) || c.denied(edge, from, v.Block())
			},
			implied: func(edge ssa.Value) []summary.Permit { return x.impliedByClaim(edge, c, depth+1) },
		})
	}
	return nil
}

// answered returns what the answer of a call permits if a claim about it holds.
func (x *function) answered(v ssa.Value, result int, c claim) []summary.Permit {
	by, ok := c.outcome(result)
	if !ok {
		return nil
	}
	return x.answers[v][by]
}

// impliedByAppend returns what is permitted if a claim holds of the result of an append:
// if the result is empty, both operands are.
func (x *function) impliedByAppend(base, added ssa.Value, c claim, depth int) []summary.Permit {
	if c.is != ofLength || c.some() {
		return nil
	}
	return summary.MergePermits(x.impliedByClaim(base, c, depth+1), x.impliedByClaim(added, c, depth+1))
}

// appended returns the operands of a call of append; nil if it is none.
func appended(call *ssa.Call) (base, added ssa.Value) {
	if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" && len(call.Call.Args) == 2 {
		return call.Call.Args[0], call.Call.Args[1]
	}
	return nil, nil
}

// excludes reports whether the claim cannot be true of a value.
func (c claim) excludes(v ssa.Value) bool {
	if c.is == ofLength {
		return !c.empty() && isEmptyList(v) || !c.some() && hasElements(v)
	}
	switch v := v.(type) {
	case *ssa.Const:
		return v.Value != nil && !c.holds(v.Value)
	case *ssa.ChangeType:
		return c.excludes(v.X)
	case *ssa.BinOp:
		return c.isEmptyText() && v.Op == token.ADD && (c.excludes(v.X) || c.excludes(v.Y))
	case *ssa.Call:
		f := v.Call.StaticCallee()
		return c.isEmptyText() && f != nil && f.Object() != nil && f.Object().(*types.Func).FullName() == "fmt.Sprintf" &&
			c.excludes(v.Call.Args[0]) // a format that says something
	}
	return false
}

// isEmptyText reports whether a claim is that a text is empty.
func (c claim) isEmptyText() bool {
	return c.op == token.EQL && c.value.Kind() == constant.String && constant.StringVal(c.value) == ""
}

func isEmptyList(v ssa.Value) bool {
	k, ok := v.(*ssa.Const)
	return ok && k.IsNil()
}

// hasElements reports whether a list certainly has elements, by how it is made.
func hasElements(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok {
		base, added := appended(call)
		return base != nil && (hasElements(base) || hasElements(added))
	}
	a := literalArray(v)
	if a == nil || v.(*ssa.Slice).High != nil || v.(*ssa.Slice).Low != nil {
		return false
	}
	array, ok := deref(a.Type()).Underlying().(*types.Array)
	return ok && array.Len() > 0
}

// joinedErrors returns the list of errors of a call whose result is nil only if all of
// them are.
func joinedErrors(call *ssa.Call) ssa.Value {
	f := call.Call.StaticCallee()
	if f == nil || f.Object() == nil {
		return nil
	}
	switch f.Object().(*types.Func).FullName() {
	case "errors.Join", "cmp.Or":
		return call.Call.Args[0]
	}
	return nil
}

// impliedByAllNil returns what is permitted if all errors in a list are nil.
func (x *function) impliedByAllNil(v ssa.Value, depth int) []summary.Permit {
	if depth > maxImplied {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Slice:
		array := literalArray(v)
		if array == nil {
			return nil
		}
		var permits []summary.Permit
		for _, r := range referrers(array) {
			if at, ok := r.(*ssa.IndexAddr); ok {
				if val, ok := storedIn(at, referrers(at)); ok && val != nil {
					permits = summary.MergePermits(permits, x.implied(val, true, depth+1))
				}
			}
		}
		return permits
	case *ssa.Call:
		if base, added := appended(v); base != nil {
			return summary.MergePermits(x.impliedByAllNil(base, depth+1), x.impliedByAllNil(added, depth+1))
		}
	case *ssa.Phi:
		return x.impliedByPhi(v, outcomeOf{v, "all nil"}, phiClaim{
			excluded: holdsFailure,
			implied:  func(edge ssa.Value) []summary.Permit { return x.impliedByAllNil(edge, depth+1) },
		})
	}
	return nil
}

// holdsFailure reports whether an error that is not nil was appended to a list before the
// end of a block.
func holdsFailure(list ssa.Value, b *ssa.BasicBlock) bool {
	call, ok := list.(*ssa.Call)
	if !ok {
		return false
	}
	_, added := appended(call)
	if added == nil {
		return false
	}
	only := onlyElement(added)
	return only != nil && (excludes(only, true) || failed(only, b))
}

// maxDecisions bounds how many constants of a result are told apart.
const maxDecisions = 8

// decisions returns what a function permits if a result (a text, a number or a list) is
// each of the constants that it may be, and if it is not.
func (x *function) decisions(result int) []summary.Answer {
	var answers []summary.Answer
	for _, c := range x.returnedClaims(result) {
		by, ok := c.outcome(result)
		if !ok {
			continue
		}
		for _, p := range x.atReturnsIf(result, c) {
			answers = append(answers, summary.Answer{On: by.on, Result: result, Is: c.is, Checked: lastError(x.f.Signature) >= 0, Permit: p})
		}
	}
	return answers
}

// returnedClaims returns the claims about a result that callers may check: it is one of
// the constants, or is not; it has no elements, or has some.
func (x *function) returnedClaims(result int) []claim {
	if _, ok := x.f.Signature.Results().At(result).Type().Underlying().(*types.Slice); ok {
		zero := constant.MakeInt64(0)
		return []claim{{ofLength, zero, token.EQL}, {ofLength, zero, token.NEQ}}
	}
	var claims []claim
	add := func(v ssa.Value) {
		k := constantOf(v)
		if k == nil || k.Value == nil || len(claims) >= 2*maxDecisions {
			return
		}
		c := claim{k.Value.ExactString(), k.Value, token.EQL}
		if !slices.ContainsFunc(claims, func(known claim) bool { return known.is == c.is }) {
			claims = append(claims, c, claim{c.is, c.value, token.NEQ})
		}
	}
	for _, b := range x.f.Blocks {
		ret, ok := last(b).(*ssa.Return)
		if !ok || b == x.f.Recover {
			continue
		}
		add(ret.Results[result])
		if phi, ok := ret.Results[result].(*ssa.Phi); ok {
			for _, edge := range phi.Edges {
				add(edge)
			}
		}
	}
	return claims
}

// atReturnsIf returns the permits that hold wherever the function returns a result of
// which a claim is true. A result beside an error that is not nil says nothing.
func (x *function) atReturnsIf(result int, c claim) []summary.Permit {
	failure := lastError(x.f.Signature)
	return x.commonAtReturns(func(b *ssa.BasicBlock, ret *ssa.Return) ([]summary.Permit, bool) {
		v := ret.Results[result]
		if c.excludes(v) || failure >= 0 && (excludes(ret.Results[failure], true) || failed(ret.Results[failure], b)) {
			return nil, false
		}
		return x.impliedByClaim(v, c, 0), true
	})
}

// lastError returns the index of the last result of a function if it is an error, and -1
// otherwise.
func lastError(sig *types.Signature) int {
	n := sig.Results().Len() - 1
	if n < 0 || !isError(sig.Results().At(n).Type()) {
		return -1
	}
	return n
}

// looksAtError reports whether the last result of the call, an error, is used.
func (f *frame) looksAtError() bool {
	call, ok := f.s.instr.(*ssa.Call)
	if !ok {
		return false
	}
	n := lastError(call.Call.Signature())
	return slices.ContainsFunc(referrers(call), func(r ssa.Instruction) bool {
		e, ok := r.(*ssa.Extract)
		return ok && e.Index == n && len(referrers(e)) > 0
	})
}
