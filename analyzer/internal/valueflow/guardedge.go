package valueflow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Where an answer is one of several values, some of them cannot be the one that permits: an error
// that was just found not to be nil is not replaced by the answer of a guard.

// ruledOut reports whether a value is known not to have an outcome where control passes from p to
// b, since a condition on the way says so.
func ruledOut(v ssa.Value, outcome bool, p, b *ssa.BasicBlock) bool {
	v = throughMemory(v, outcome)
	for {
		if cond, ok := last(p).(*ssa.If); ok && p.Succs[0] != p.Succs[1] {
			if of, is := outcomeSaid(cond.Cond, b == p.Succs[0]); of != nil && throughMemory(of, outcome) == v {
				return is != outcome
			}
		}
		if len(p.Preds) != 1 {
			return false
		}
		p, b = p.Preds[0], p
	}
}

// outcomeSaid returns of which truth value or error a condition that has an outcome says whether
// it is true, or nil.
func outcomeSaid(cond ssa.Value, outcome bool) (of ssa.Value, is bool) {
	for {
		switch v := cond.(type) {
		case *ssa.UnOp:
			if v.Op != token.NOT {
				return v, outcome
			}
			cond, outcome = v.X, !outcome
		case *ssa.BinOp:
			operand, c := againstConstant(v)
			if c == nil || v.Op != token.EQL && v.Op != token.NEQ {
				return v, outcome
			}
			equal := outcome == (v.Op == token.EQL)
			switch {
			case c.IsNil():
				return operand, equal
			case c.Value != nil && c.Value.Kind() == constant.Bool:
				cond, outcome = operand, constant.BoolVal(c.Value) == equal
			default:
				return v, outcome
			}
		default:
			return v, outcome
		}
	}
}

// denied reports whether a claim does not hold of a value where control passes from p to b, since
// a condition there says so.
func (c claim) denied(v ssa.Value, p, b *ssa.BasicBlock) bool {
	cond, ok := last(p).(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return false
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	of, said := claimed(cmp, b == p.Succs[0])
	return of == v && said.is == c.is && said.op == negated[c.op] && constant.Compare(said.value, token.EQL, c.value)
}

// throughMemory returns the value that was stored in the variable which a register is read from,
// and other registers as they are. With ifNil it is enough that the variable is not nil if the
// value is not.
func throughMemory(v ssa.Value, ifNil bool) ssa.Value {
	for range maxImplied {
		load, ok := v.(*ssa.UnOp)
		if !ok || load.Op != token.MUL {
			break
		}
		stored := storedBefore(load, ifNil)
		if stored == nil {
			break
		}
		v = stored
	}
	return v
}

// storedBefore returns the value that was stored in a variable before it is read, on the only way
// there and with nothing between that could store another one: an error that a deferred function
// wraps is in memory, and not in a register. With ifNil, functions may come between that only
// store errors which are not nil: the variable is nil only if the value is.
func storedBefore(load *ssa.UnOp, ifNil bool) ssa.Value {
	untouched := ifNil && isError(load.Type()) && onlyFails(load.X)
	b := load.Block()
	at := slices.Index(b.Instrs, ssa.Instruction(load))
	for range maxImplied {
		for ; at > 0; at-- {
			switch i := b.Instrs[at-1].(type) {
			case *ssa.Store:
				if i.Addr == load.X {
					return i.Val
				}
				if _, local := i.Addr.(*ssa.Alloc); !local && !untouched {
					return nil
				}
			case *ssa.Call, *ssa.RunDefers, *ssa.Send, *ssa.Select, *ssa.Go:
				if !untouched {
					return nil
				}
			case *ssa.UnOp:
				if i.Op == token.ARROW && !untouched {
					return nil
				}
			}
		}
		if len(b.Preds) != 1 {
			return nil
		}
		b = b.Preds[0]
		at = len(b.Instrs)
	}
	return nil
}

// onlyFails reports whether the literals that capture a local variable store nothing in it but
// errors that are not nil, and nobody else refers to the variable.
func onlyFails(addr ssa.Value) bool {
	a, ok := addr.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range referrers(a) {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr != a {
				return false
			}
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if !failsOnly(r.Fn.(*ssa.Function).FreeVars[slices.Index(r.Bindings, ssa.Value(a))]) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// failsOnly reports whether a literal stores nothing in a variable that it captured but errors
// that are not nil, or not if the variable was not.
func failsOnly(free *ssa.FreeVar) bool {
	for _, r := range referrers(free) {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr != free || !excludes(r.Val, true) && !failed(r.Val, r.Block()) && !joins(r.Val, free) {
				return false
			}
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

// joins reports whether an error is joined of others, one of which is read from a variable.
func joins(err, variable ssa.Value) bool {
	call, ok := err.(*ssa.Call)
	if !ok {
		return false
	}
	array := literalArray(joinedErrors(call))
	if array == nil {
		return false
	}
	return slices.ContainsFunc(referrers(array), func(r ssa.Instruction) bool {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			return false
		}
		val, ok := storedIn(at, referrers(at))
		load, isLoad := val.(*ssa.UnOp)
		return ok && isLoad && load.X == variable
	})
}
