package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// One object stands for everything that an instruction makes in the rounds of a loop. If
// objects of earlier rounds are still there, in a list that the loop fills, what is
// written to one of them is not written to the others. Through the register in which it
// was made, the latest one is seen by itself: see focus. (The recency abstraction of
// Balakrishnan and Reps 2006 keeps two objects instead; here the older ones and the
// latest are one object, with a focus on the latest.)

// survivors records which objects made in a round of a loop are still there in the next
// one: those reached from memory that was not made in the loop, or from variables that go
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

// isAppend reports whether an instruction appends to a slice: the new array replaces the
// one that it made before.
func isAppend(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "append"
}

// make gives a register a new object. If earlier objects of the same place are still
// there, their content stays, and the new one is seen through the register.
func (x *function) make(reg ssa.Value, o *summary.Object) {
	if !o.Many {
		delete(x.mem, o)
		return
	}
	if f := x.focusOn(reg.Name(), summary.Loc{Object: o}); f != nil {
		x.mem[f.o] = nil
	}
}

// heldOnlyBy reports whether nothing in memory refers to an object except the content of
// holders.
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
