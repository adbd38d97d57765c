package valueflow

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A guard is asked about the content of a variable, a field, an element or a pointer's
// target. Once something else is stored there, the answer says nothing about what is
// found there.

// A replacement is a place where something else was stored.
type replacement struct {
	place string // spelled as objects are: see which
	name  string // if set, only this name field of it was replaced, by which the guard may have been asked
	after int    // the index in the block of the instruction that did it
}

// replacedAt records that the current instruction stores something else to a place: what
// was permitted for the old content is not permitted for the new one.
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

// still returns the permits that are not about what was found at the place.
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

// stillAfter returns, of the permits that held before instruction from of a block, those
// that hold at the block's end.
func (x *function) stillAfter(permits []summary.Permit, b *ssa.BasicBlock, from int) []summary.Permit {
	for _, r := range x.replacements[b] {
		if r.after > from {
			permits = r.still(permits)
		}
	}
	return permits
}

// stillIn returns, of the permits that held before a loop, those that hold in all its
// rounds.
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

// stillOn returns, of the permits given by the answer from which cond was computed, those
// that still hold where p ends: nothing was replaced since the answer was given.
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

// answeredBy returns the call whose answer is the condition; nil if there is none.
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

// storedTo records the place to which a value was stored. A value computed from the old
// content, such as a trimmed name, is about the same person.
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

// isNew reports whether a pointer is to something that is still being built.
func (x *function) isNew(ptr ssa.Value) bool {
	a, ok := ptr.(*ssa.Alloc)
	return ok && isLiteral(a)
}

// replacedBy records what a callee stored to its arguments or to variables.
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

// whichBinding spells a variable that the callee captured.
func (f *frame) whichBinding(i int) string {
	if a, ok := f.binding(i).(*ssa.Alloc); ok && copiedFrom(a) == nil {
		return registerName(a)
	}
	return ""
}

// replacedByStd records what a decoder, of the standard library or of another library,
// fills.
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
