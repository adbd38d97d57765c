package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What is made in a round of a loop is one object, and what was made there in earlier rounds
// are others, if they are still there: in a list that the loop fills. One object stands for
// all of them then, and what is written to one is not written to the others. Through the
// register that it was made in the latest one is seen by itself: see focus. (The recency
// abstraction of Balakrishnan and Reps 2006 keeps two objects instead; here the older ones
// and the latest are one, and a focus on it.)

// survivors notes which objects that were made in a round of a loop are there in the next
// one: what memory leads to that was not made in the loop, and what variables hold that go
// from round to round.
func (x *function) survivors(mem memory, header, latch *ssa.BasicBlock) {
	l := x.ctl.loopAt(header)
	if x.aside() || l == nil {
		return
	}
	inLoop := func(o *summary.Object) bool {
		key, ok := o.Origin.(objectKey)
		return ok && key.instr != nil && key.instr.Parent() == x.f && l.body[key.instr.Block()] && !isAppend(key.instr)
	}
	any := false
	for o := range mem {
		any = any || o.Sym == nil && !o.Many && inLoop(o)
	}
	if !any {
		return
	}
	seen := make(map[*summary.Object]bool)
	var queue []*summary.Object
	visit := func(v *summary.Value) {
		walk(v, func(part *summary.Value) {
			for _, p := range part.Ptrs {
				if !seen[p.Object] {
					seen[p.Object] = true
					queue = append(queue, p.Object)
				}
			}
		})
	}
	for o, v := range mem {
		if !inLoop(o) && !isFocus(o) {
			visit(v)
		}
	}
	for _, instr := range header.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if i := slices.Index(header.Preds, latch); i >= 0 {
			visit(x.vals[phi.Edges[i]])
		}
	}
	for len(queue) > 0 {
		o := queue[0]
		queue = queue[1:]
		if o.Sym == nil && inLoop(o) {
			o.Many = true
		}
		visit(mem[o])
	}
}

// isAppend reports whether an instruction appends to a slice: what it makes takes the place of
// what it made before.
func isAppend(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "append"
}

// make gives a register a new object. If earlier ones of the same place are still there, what
// they hold stays, and the new one is seen through the register.
func (x *function) make(reg ssa.Value, o *summary.Object) {
	if !o.Many {
		delete(x.mem, o)
		return
	}
	if f := x.focusOn(reg.Name(), summary.Loc{Object: o}); f != nil {
		x.mem[f.o] = nil
	}
}

// heldOnlyBy reports whether nothing in memory refers to an object but what some others hold.
func (x *function) heldOnlyBy(o *summary.Object, holders []summary.Loc) bool {
	for other, v := range x.mem {
		if other == o || isFocus(other) || slices.ContainsFunc(holders, func(l summary.Loc) bool { return l.Object == other }) {
			continue
		}
		found := false
		walk(v, func(part *summary.Value) {
			found = found || slices.ContainsFunc(part.Ptrs, func(l summary.Loc) bool { return l.Object == o })
		})
		if found {
			return false
		}
	}
	return true
}
