package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// permitsAt returns the permits that hold throughout a block: those implied by
// the outcomes of conditions that dominate it.
func (x *function) permitsAt(b *ssa.BasicBlock) []summary.Permit {
	if len(x.answers) == 0 {
		return nil
	}
	var permits []summary.Permit
	for d := b; d.Idom() != nil; d = d.Idom() {
		if len(d.Preds) == 1 {
			permits = summary.MergePermits(permits, x.impliedByEdge(d.Preds[0], d))
		}
	}
	return permits
}

// edgePermits returns the permits that hold where control passes from p to b.
func (x *function) edgePermits(p, b *ssa.BasicBlock) []summary.Permit {
	return summary.MergePermits(x.permitsAt(p), x.impliedByEdge(p, b))
}

func (x *function) impliedByEdge(p, b *ssa.BasicBlock) []summary.Permit {
	last, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return nil
	}
	return x.implied(last.Cond, b == p.Succs[0], 0)
}

// maxImplied bounds how far the meaning of a condition is followed.
const maxImplied = 10

// implied returns the permits that hold if a condition has the given outcome.
// For a value of type error the outcome true means nil.
func (x *function) implied(v ssa.Value, outcome bool, depth int) []summary.Permit {
	if depth > maxImplied {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Call, *ssa.Extract:
		if outcome {
			return x.answers[v]
		}
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return x.implied(v.X, !outcome, depth+1)
		}
		if v.Op == token.MUL {
			if stored := onlyStore(v.X); stored != nil {
				return x.implied(stored, outcome, depth+1)
			}
		}
	case *ssa.BinOp:
		if v.Op == token.EQL || v.Op == token.NEQ {
			return x.impliedByConstant(v, outcome == (v.Op == token.EQL), depth)
		}
	case *ssa.ChangeInterface:
		return x.implied(v.X, outcome, depth+1)
	case *ssa.Phi:
		return x.impliedByPhi(v, outcome, depth)
	}
	return nil
}

// impliedByConstant handles ok == true, err == nil and the like; equal says
// that the two sides are equal.
func (x *function) impliedByConstant(v *ssa.BinOp, equal bool, depth int) []summary.Permit {
	operand, c := v.X, constantOf(v.Y)
	if c == nil {
		operand, c = v.Y, constantOf(v.X)
	}
	switch {
	case c == nil:
		return nil
	case c.IsNil():
		return x.implied(operand, equal, depth+1)
	case c.Value != nil && c.Value.Kind() == constant.Bool:
		return x.implied(operand, constant.BoolVal(c.Value) == equal, depth+1)
	}
	return nil
}

func constantOf(v ssa.Value) *ssa.Const {
	c, _ := v.(*ssa.Const)
	return c
}

// impliedByPhi intersects what holds on the edges that can give the outcome.
func (x *function) impliedByPhi(v *ssa.Phi, outcome bool, depth int) []summary.Permit {
	if x.implying[v] {
		return nil // what a loop decides for itself
	}
	x.implying[v] = true
	defer delete(x.implying, v)
	var permits []summary.Permit
	first := true
	for e, p := range v.Block().Preds {
		if excludes(v.Edges[e], outcome) {
			continue
		}
		in := summary.MergePermits(x.edgePermits(p, v.Block()), x.implied(v.Edges[e], outcome, depth+1))
		if first {
			permits, first = in, false
			continue
		}
		permits = slices.DeleteFunc(slices.Clone(permits), func(p summary.Permit) bool { return !slices.Contains(in, p) })
	}
	return permits
}

// excludes reports whether a value can't have the outcome.
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
	}
	return false
}

// onlyStore returns the one value that is ever stored in a local variable.
func onlyStore(addr ssa.Value) ssa.Value {
	a, ok := addr.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var val ssa.Value
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case *ssa.Store:
			if val != nil || r.Addr != addr {
				return nil
			}
			val = r.Val
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return nil
		}
	}
	return val
}

// returnedPermits returns the guards whose answer the function's last result
// is: the permits that hold wherever it returns true (or a nil error).
func (x *function) returnedPermits() []summary.Answer {
	results := x.f.Signature.Results()
	if results.Len() == 0 {
		return nil
	}
	last := results.Len() - 1
	if t := results.At(last).Type(); !isError(t) && !isBool(t) {
		return nil
	}
	var permits []summary.Permit
	first := true
	for _, b := range x.f.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == x.f.Recover || excludes(ret.Results[last], true) {
			continue
		}
		in := summary.MergePermits(x.permitsAt(b), x.implied(ret.Results[last], true, 0))
		if first {
			permits, first = in, false
			continue
		}
		permits = slices.DeleteFunc(slices.Clone(permits), func(p summary.Permit) bool { return !slices.Contains(in, p) })
	}
	var answers []summary.Answer
	for _, p := range permits {
		answers = append(answers, summary.Answer{Result: last, Permit: p})
	}
	return answers
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// sameSubject reports whether two inputs belong to one object: one is the
// object and the other a part of it, both are parts of it, or one was asked for
// by the other.
func (x *function) sameSubject(a, b *summary.Sym) bool {
	if a == b || a.HasPrefix(b) || b.HasPrefix(a) {
		return true
	}
	if oa, ob := structOf(a), structOf(b); oa != nil && oa == ob {
		return true
	}
	return x.askedFor(a, b) || x.askedFor(b, a)
}

// asked notes that what a value is was found by other values.
func (x *function) asked(v *summary.Value, by []*summary.Sym) {
	if v == nil || len(by) == 0 {
		return
	}
	for _, s := range v.Alias {
		if s.Root.Kind == summary.Param && !s.Many {
			continue // handed through
		}
		for _, b := range by {
			if !slices.Contains(x.near[s], b) && len(x.near[s]) < maxHanded {
				x.near[s] = append(x.near[s], b)
			}
		}
	}
	for _, l := range v.Labels {
		if l.Source != nil && l.Base != nil && l.Base.Root.Kind == summary.Unknown {
			x.asked(summary.OfSym(l.Base), by)
		}
	}
	for _, k := range v.Kids {
		x.asked(k.Value, by)
	}
}

// structOf returns the struct that an input is a field of.
func structOf(s *summary.Sym) *summary.Sym {
	if s.Parent != nil && s.Sel.Kind == summary.Field && s.Parent.Sel.Kind == summary.Deref {
		return s.Parent
	}
	if s.Parent != nil && s.Sel.Kind == summary.Field && s.Parent.Parent == nil {
		return s.Parent
	}
	return nil
}

// askedFor reports whether a was returned by a call that was given b, or was
// found by it.
func (x *function) askedFor(a, b *summary.Sym) bool {
	for ; a != nil; a = a.Parent {
		for _, arg := range x.near[a] {
			if arg == b || arg.HasPrefix(b) || b.HasPrefix(arg) {
				return true
			}
		}
	}
	return false
}

// permitted reports whether a label may be used for a purpose, and whether only
// a permit for another subject was found.
func (x *function) permitted(l *summary.Label, purpose string, here []summary.Permit) (ok, otherSubject bool) {
	for _, p := range summary.MergePermits(l.Permits, here) {
		if !covers(p.Purpose, purpose) {
			continue
		}
		if p.Subject == nil || l.Base != nil && x.sameSubject(p.Subject, l.Base) {
			return true, false
		}
		otherSubject = true
	}
	return false, otherSubject
}

// covers reports whether a permit for one purpose holds for another: the same,
// or one below it.
func covers(permit, purpose string) bool {
	return permit == purpose || len(purpose) > len(permit) && purpose[len(permit)] == '.' && purpose[:len(permit)] == permit
}
