package valueflow

import (
	"go/token"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// This file has what is known where control passes from one block to another. A variable
// found to be constant on that edge does not hold what it may hold elsewhere (the assume
// statements of abstract interpretation), and what only one edge brings along may be used
// as consent on that edge permits.

// comingFrom returns the memories with which control comes to b, one for each predecessor
// that has been interpreted.
func (x *function) comingFrom(b *ssa.BasicBlock) []memory {
	var from []*ssa.BasicBlock
	var mems []memory
	for _, p := range b.Preds {
		if mem, ok := x.exit[p]; ok {
			from = append(from, p)
			if b.Dominates(p) {
				x.survivors(mem, b, p)
				mem = x.inNextRound(x.ofEarlierRound(mem, b), b)
			} else {
				mem = x.swept(mem, p, b)
			}
			mems = append(mems, x.assume(mem, p, b))
		}
	}
	if len(mems) > 1 {
		x.consented(mems, from, b)
	}
	return mems
}

// assume returns the memory at the end of p as it is if control passes from there to b.
func (x *function) assume(mem memory, p, b *ssa.BasicBlock) memory {
	if x.aside() {
		return mem
	}
	reg := constantOn(p, b)
	if reg == nil {
		return mem
	}
	load, ok := reg.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || !readLast(load, p) {
		return mem
	}
	locs := x.locs(x.vals[load.X])
	if len(locs) != 1 || locs[0].Object.Many {
		return mem
	}
	outer, puts, instr := x.mem, x.puts, x.instr
	x.mem, x.instr = maps.Clone(mem), nil // nothing is written
	defer func() { x.mem, x.puts, x.instr = outer, puts, instr }()
	v := x.vals[load]
	x.store(x.vals[load.X], nil, nil, false)
	if v != nil && len(v.Alias) == 1 && isReference(load.Type()) {
		// There is nothing behind a nil pointer.
		for _, l := range x.locs(&summary.Value{Alias: v.Alias}) {
			x.hold(l.Object, nil)
		}
	}
	for o, v := range x.mem {
		old, ok := mem[o]
		if !ok {
			old = x.initial(o)
		}
		if v != nil && v != old {
			if x.assumed == nil {
				x.assumed = make(map[*summary.Value]*summary.Value)
			}
			x.assumed[v] = old
		}
	}
	return x.mem
}

// either returns the content of an object that held a or b. Where one of them is the
// other under an assumption, nothing was written.
func (x *function) either(a, b *summary.Value) *summary.Value {
	ofA, assumedA := x.assumed[a]
	ofB, assumedB := x.assumed[b]
	switch {
	case assumedA && ofA == b || assumedA && assumedB && ofA == ofB:
		return ofA
	case assumedB && ofB == a:
		return a
	}
	return summary.Join(a, b, x.project)
}

// constantOn returns the register known to be constant, or empty, where control passes
// from p to b; nil if there is none.
func constantOn(p, b *ssa.BasicBlock) ssa.Value {
	cond, ok := last(p).(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return nil
	}
	outcome := b == p.Succs[0]
	v := cond.Cond
	for {
		not, ok := v.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			break
		}
		v, outcome = not.X, !outcome
	}
	cmp, ok := v.(*ssa.BinOp)
	if !ok {
		return nil
	}
	operand, c := againstConstant(cmp)
	if c == nil {
		return nil
	}
	equal := cmp.Op == token.EQL && outcome || cmp.Op == token.NEQ && !outcome
	if of := lengthOf(operand); of != nil {
		if isZero(c) && (equal || cmp.Op == token.GTR && operand == cmp.X && !outcome) {
			return of
		}
		return nil
	}
	if !equal {
		return nil
	}
	return operand
}

// lengthOf returns the value of which a register is the length; nil if it is not a
// length.
func lengthOf(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return nil
	}
	return call.Call.Args[0]
}

// readLast reports whether nothing can have been written to memory between a load and the
// end of its block.
func readLast(load *ssa.UnOp, b *ssa.BasicBlock) bool {
	if load.Block() != b {
		return false
	}
	after := false
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Store, *ssa.MapUpdate, *ssa.Send, *ssa.Select, *ssa.RunDefers, *ssa.Go, *ssa.Defer, *ssa.Next:
			if after {
				return false
			}
		case *ssa.Call:
			if _, ok := i.Call.Value.(*ssa.Builtin); after && (!ok || lengthOf(i) == nil) {
				return false
			}
		}
		after = after || instr == ssa.Instruction(load)
	}
	return true
}

// consented adds permits that hold on one edge to b, but not on all, to what objects hold
// on that edge alone.
func (x *function) consented(mems []memory, from []*ssa.BasicBlock, b *ssa.BasicBlock) {
	if len(x.answers)+len(x.passed) == 0 && !x.Table.HasGuards() {
		return
	}
	common := x.permitsAt(b)
	for i, p := range from {
		if b.Dominates(p) {
			continue
		}
		permits := x.edgePermits(p, b)
		if len(permits) <= len(common) {
			continue
		}
		mine := mems[i]
		changed := make(memory)
		for j, other := range mems {
			if j != i {
				x.differing(mine, other, func(o *summary.Object, v, w *summary.Value) {
					if c := changed[o]; c != nil {
						v = c
					}
					changed[o] = x.onlyHere(v, w, permits)
				})
			}
		}
		if len(changed) > 0 {
			mems[i] = maps.Clone(mine)
			maps.Copy(mems[i], changed)
		}
	}
}

// differing calls f for each object that holds different values in two memories.
func (x *function) differing(a, b memory, f func(o *summary.Object, v, w *summary.Value)) {
	for o, v := range a {
		w, ok := b[o]
		if !ok {
			w = x.initial(o)
		}
		if v != w {
			f(o, v, w)
		}
	}
	for o, w := range b {
		if _, ok := a[o]; !ok {
			if v := x.initial(o); v != w {
				f(o, v, w)
			}
		}
	}
}

// onlyHere returns v with permits on the parts in which it differs from another value.
func (x *function) onlyHere(v, other *summary.Value, permits []summary.Permit) *summary.Value {
	if v == other || v.Empty() || x.exhausted(1) {
		return v
	}
	r := v
	if basicInputs(v) {
		if r = summary.OfLabels(x.itself(v)); r == nil {
			return v // a bound stopped it
		}
	}
	if own := summary.MapLabels(r.Labels, func(l *summary.Label) *summary.Label { return x.allowed(l, permits) }); !slices.Equal(own, r.Labels) {
		c := *r
		c.Labels = own
		r = &c
	}
	kids := slices.Clone(v.Kids)
	if other != nil {
		kids = append(kids, other.Kids...)
	}
	for _, k := range kids {
		mine := x.part(v, k.Sel)
		if part := x.onlyHere(mine, x.part(other, k.Sel), permits); part != mine {
			r = r.WithKid(k.Sel, part)
		}
	}
	return r
}
