package valueflow

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A guard is asked about what a variable, a field, an element or the target of a pointer
// holds. Once something else is stored there, the answer is about nobody who is found there.

// A replacement is a place to which something else was stored.
type replacement struct {
	place string // as objects are spelled: see which
	name  string // if that is set, only this field of it, by which it may have been asked about
	after int    // the instruction of the block that did it
}

// replacedAt notes that something else was stored to a place, by the current instruction: what
// was permitted for whom it held is not permitted for whom it holds now.
func (x *function) replacedAt(place, name string) {
	if place == "" || !x.Table.HasGuards() {
		return
	}
	if x.replacements == nil {
		x.replacements = make(map[*ssa.BasicBlock][]replacement)
	}
	r := replacement{place, name, slices.Index(x.block.Instrs, x.instr)}
	if !slices.Contains(x.replacements[x.block], r) {
		x.replacements[x.block] = append(x.replacements[x.block], r)
	}
	x.now = r.still(x.now)
}

// still returns the permits that are about nobody who was found at the place.
func (r replacement) still(permits []summary.Permit) []summary.Permit {
	gone := func(p summary.Permit) bool {
		if r.name != "" && (p.Which != r.place || p.Subject == nil || p.Subject.Parent == nil || p.Subject.Sel.Name != r.name) {
			return false
		}
		rest, ok := beyond(p.Which, r.place)
		return ok && p.Subject != nil && p.Which != "" && (rest == "" || rest[0] != '(')
	}
	if !slices.ContainsFunc(permits, gone) {
		return permits
	}
	return slices.DeleteFunc(slices.Clone(permits), gone)
}

// stillAfter returns the permits that hold at the end of a block, of those that held before
// one of its instructions.
func (x *function) stillAfter(permits []summary.Permit, b *ssa.BasicBlock, from int) []summary.Permit {
	for _, r := range x.replacements[b] {
		if r.after > from {
			permits = r.still(permits)
		}
	}
	return permits
}

// stillIn returns the permits that hold in all rounds of a loop, of those that held before.
func (x *function) stillIn(permits []summary.Permit, header *ssa.BasicBlock) []summary.Permit {
	if len(x.replacements) == 0 || len(permits) == 0 {
		return permits
	}
	if l := x.ctl.loopAt(header); l != nil {
		for b := range l.body {
			permits = x.stillAfter(permits, b, -1)
		}
	}
	return permits
}

// stillOn returns what an answer permits where control leaves a block by a condition that it
// is, or is computed from, if nothing was replaced since it was given.
func (x *function) stillOn(permits []summary.Permit, cond ssa.Value, p *ssa.BasicBlock) []summary.Permit {
	call := answeredBy(cond)
	if call == nil || len(x.replacements) == 0 || len(permits) == 0 {
		return permits
	}
	in := call.Block()
	permits = x.stillAfter(permits, in, slices.Index(in.Instrs, ssa.Instruction(call)))
	for b := p; b != nil && b != in && in.Dominates(b); b = b.Idom() {
		permits = x.stillAfter(permits, b, -1)
	}
	return permits
}

// answeredBy returns the call of which a condition is the answer; nil if it is none.
func answeredBy(cond ssa.Value) *ssa.Call {
	for range maxImplied {
		switch v := cond.(type) {
		case *ssa.Call:
			return v
		case *ssa.Extract:
			cond = v.Tuple
		case *ssa.UnOp:
			cond = v.X
		case *ssa.BinOp:
			operand, c := againstConstant(v)
			if c == nil {
				return nil
			}
			cond = operand
		default:
			return nil
		}
	}
	return nil
}

// storedTo notes the place to which a value was stored. What was made of what was there, as
// by a function that trims it, is about whom that was about.
func (x *function) storedTo(addr, val ssa.Value) {
	if !x.Table.HasGuards() {
		return
	}
	place, name := "", ""
	switch a := addr.(type) {
	case *ssa.Alloc:
		if copiedFrom(a) == nil && (isPointer(val.Type()) || isStruct(val.Type()) || isScalar(val.Type())) {
			place = registerName(a)
		}
	case *ssa.FieldAddr:
		f := structField(deref(a.X.Type()), a.Field)
		switch {
		case !isBasic(f.Type()):
			place = which(a, 0)
		case isName(f.Name()) && !x.isNew(a.X):
			place, name = which(a.X, 0), f.Name() // it has another name now
		}
	case *ssa.Global, *ssa.IndexAddr:
		place = which(addr, 0)
	default:
		if isPointer(addr.Type()) && isStruct(deref(addr.Type())) {
			place = which(addr, 0)
		}
	}
	if call, ok := val.(*ssa.Call); ok && place != "" && slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { _, of := beyond(which(a, 0), place); return of }) {
		return
	}
	x.replacedAt(place, name)
}

// isNew reports whether a pointer is to something that is being put together.
func (x *function) isNew(ptr ssa.Value) bool {
	a, ok := ptr.(*ssa.Alloc)
	return ok && isLiteral(a)
}

// replacedBy notes what a callee has stored to what it was given, or to variables.
func (f *frame) replacedBy(w summary.Write) {
	call, ok := f.s.instr.(*ssa.Call)
	if !ok || f.s.key != "" || !f.Table.HasGuards() {
		return
	}
	place := ""
	switch root := w.To.Root; {
	case root.Kind == summary.Global && w.To.Parent == nil:
		place = root.Name[strings.LastIndexByte(root.Name, '.')+1:]
	case w.To.Parent == nil || w.To.Parent.Parent != nil:
		return
	case root.Kind == summary.Free:
		place = f.whichBinding(root.Index)
	case root.Kind == summary.Param && root.Index < len(call.Call.Args):
		place = which(call.Call.Args[root.Index], 0)
	}
	if place == "" || w.Value == nil {
		return
	}
	if !slices.Contains(w.Value.Alias, w.To) {
		f.replacedAt(place, "")
		return
	}
	t := w.To.Type
	for _, k := range w.Value.Kids {
		field := summary.FieldOf(t, k.Sel.Name)
		if k.Sel.Kind != summary.Field || field == nil || isBasic(field.Type()) || k.Value == nil {
			continue
		}
		if own := w.To.Child(k.Sel); len(k.Value.Alias) != 1 || k.Value.Alias[0] != own {
			f.replacedAt(place+fieldStep(t, field), "")
		}
	}
}

// whichBinding spells a variable that the callee has captured.
func (f *frame) whichBinding(i int) string {
	if a, ok := f.binding(i).(*ssa.Alloc); ok && copiedFrom(a) == nil {
		return registerName(a)
	}
	return ""
}

// replacedByStd notes what a decoder of the standard library fills, or a library's.
func (x *function) replacedByStd(c *ssa.CallCommon) {
	_, name := calleePackage(c)
	if !x.Table.HasGuards() || !saysThatItFills(name) {
		return
	}
	for _, a := range c.Args {
		if boxed, ok := a.(*ssa.MakeInterface); ok && isPointer(boxed.X.Type()) && isStruct(annot.Element(boxed.X.Type())) {
			x.replacedAt(which(boxed.X, 0), "")
		}
	}
}
