package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Loops over all elements of a collection are recognised by their conditions, and what
// they overwrite in every round by its address.

// findSweep returns what the loop that begins with header overwrites in every round, or
// nil if the loop does not go over all elements of a collection.
func (c *control) findSweep(header *ssa.BasicBlock) *sweep {
	l := c.loopAt(header)
	cond, ok := last(header).(*ssa.If)
	if !ok || l == nil || l.body[header.Succs[1]] {
		return nil
	}
	s := roundsOver(cond.Cond, header)
	if s == nil {
		return nil
	}
	s.done = header.Succs[1]
	for _, e := range l.exits {
		if e.from != header && e.reach[s.done] {
			return nil // it may be left before the last element
		}
	}
	for _, b := range header.Parent().Blocks {
		if !l.body[b] || slices.ContainsFunc(header.Preds, func(p *ssa.BasicBlock) bool { return l.body[p] && !b.Dominates(p) }) {
			continue
		}
		for _, instr := range b.Instrs {
			if s.writes(instr) {
				s.stores = append(s.stores, instr)
			}
		}
	}
	if len(s.stores) == 0 {
		return nil
	}
	return s
}

// roundsOver returns the collection over which a loop ranges, if its condition says that
// there is another element.
func roundsOver(cond ssa.Value, header *ssa.BasicBlock) *sweep {
	switch cond := cond.(type) {
	case *ssa.Extract:
		next, ok := cond.Tuple.(*ssa.Next)
		if !ok || next.IsString || cond.Index != 0 {
			return nil
		}
		s := &sweep{over: next.Iter.(*ssa.Range).X}
		for _, r := range referrers(next) {
			switch e := r.(*ssa.Extract); e.Index {
			case 1:
				s.index = e
			case 2:
				s.elem = e
			}
		}
		return s
	case *ssa.BinOp:
		if cond.Op != token.LSS || !countsUp(cond.X, header) {
			return nil
		}
		if call, ok := cond.Y.(*ssa.Call); ok {
			if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
				return &sweep{over: call.Call.Args[0], index: cond.X}
			}
		}
		if n := constantOf(cond.Y); n != nil {
			return &sweep{index: cond.X, over: arrayOf(cond.X, n)}
		}
	}
	return nil
}

// arrayOf returns the array with n elements that is indexed by a counter, or nil.
func arrayOf(index ssa.Value, n *ssa.Const) ssa.Value {
	for _, r := range referrers(index) {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		if a, ok := deref(at.X.Type()).Underlying().(*types.Array); ok && constant.Compare(n.Value, token.EQL, constant.MakeInt64(a.Len())) {
			return at.X
		}
	}
	return nil
}

// countsUp reports whether a loop counter is 0 in the first round and increases by one in
// each round.
func countsUp(v ssa.Value, header *ssa.BasicBlock) bool {
	first := int64(0)
	phi, ok := v.(*ssa.Phi)
	if !ok { // a range loop counts before each round
		add, ok := v.(*ssa.BinOp)
		if !ok || !isStep(add) {
			return false
		}
		first = -1
		if phi, ok = add.X.(*ssa.Phi); !ok {
			return false
		}
	}
	if phi.Block() != header {
		return false
	}
	for i, p := range header.Preds {
		e := phi.Edges[i]
		if !header.Dominates(p) {
			c := constantOf(e)
			if c == nil || !constant.Compare(c.Value, token.EQL, constant.MakeInt64(first)) {
				return false
			}
			continue
		}
		if add, ok := e.(*ssa.BinOp); !ok || !isStep(add) || add.X != phi {
			return false
		}
	}
	return true
}

func isStep(add *ssa.BinOp) bool {
	c := constantOf(add.Y)
	return add.Op == token.ADD && c != nil && constant.Compare(c.Value, token.EQL, constant.MakeInt64(1))
}

// writes reports whether an instruction writes the element of a round, or a part of it.
func (s *sweep) writes(instr ssa.Instruction) bool {
	switch i := instr.(type) {
	case *ssa.Store:
		byValue, byPointer := s.isElement(i.Addr)
		return byValue || byPointer
	case *ssa.MapUpdate:
		return s.index != nil && i.Key == s.index && s.isOver(i.Map)
	case *ssa.Call:
		return i.Call.StaticCallee() != nil && slices.ContainsFunc(i.Call.Args, s.isReference)
	}
	return false
}

// isReference reports whether a register is the element of a round, or a pointer to it.
func (s *sweep) isReference(v ssa.Value) bool {
	at, ok := v.(*ssa.IndexAddr)
	return ok && s.isThis(at) || s.points(v)
}

// isElement reports whether an address is in the element of a round (byValue), or in what
// the element points to (byPointer).
func (s *sweep) isElement(addr ssa.Value) (byValue, byPointer bool) {
	at := outsideFields(addr)
	if at, ok := at.(*ssa.IndexAddr); ok {
		return s.isThis(at), false
	}
	if at == addr {
		return false, false
	}
	return false, s.points(at)
}

// points reports whether a pointer is the element of a round.
func (s *sweep) points(v ssa.Value) bool {
	if s.elem != nil && v == s.elem {
		return true
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	switch at := load.X.(type) {
	case *ssa.IndexAddr:
		return s.isThis(at)
	case *ssa.Alloc:
		from := copiedFrom(at)
		return from != nil && s.points(from)
	}
	return false
}

func (s *sweep) isThis(at *ssa.IndexAddr) bool { return at.Index == s.index && s.isOver(at.X) }

// isOver reports whether a register is the collection over which the loop ranges, which
// each round may read again.
func (s *sweep) isOver(v ssa.Value) bool {
	if s.over == nil {
		return false
	}
	return v == s.over || which(v, 0) == which(s.over, 0)
}
