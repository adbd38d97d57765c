package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What a callee has overwritten in all elements of a collection is gone here, too.

// sweepingCall records what a callee leaves in the element of a round if it gets a
// pointer to it in every round of a loop.
func (f *frame) sweepingCall(w summary.Write, at []summary.Loc) {
	call, ok := f.s.instr.(*ssa.Call)
	if !ok || f.s.key != "" || f.aside() || len(f.sum.Opens) > 0 || w.To.Parent == nil || w.To.Parent.Parent != nil || w.To.Root.Kind != summary.Param || w.To.Root.Index >= len(call.Call.Args) {
		return
	}
	for l := f.ctl.loopOf[call.Block().Index]; l != nil; l = l.outer {
		s := f.sweepAt(l.header)
		if s == nil || !slices.Contains(s.stores, ssa.Instruction(call)) || !s.isReference(call.Call.Args[w.To.Root.Index]) {
			continue
		}
		if f.lastPlaced == nil {
			f.lastPlaced = make(map[ssa.Instruction][]placed)
		}
		for _, path := range overwritten(w.To, w.Value, nil, true) {
			left := f.subst(f.at(w.Value, pathOfSels(path)))
			for _, l := range at {
				f.lastPlaced[call] = append(f.lastPlaced[call], placed{summary.Loc{Object: l.Object, Path: l.Path + pathOfSels(path)}, left})
			}
		}
	}
}

// overwritten returns the parts of a place of which a callee has kept nothing. With many,
// the place stands for several objects: an ordinary write overwrites only one of them,
// and only a sweep counts.
func overwritten(to *summary.Sym, v *summary.Value, path []summary.Sel, many bool) [][]summary.Sel {
	var out [][]summary.Sel
	if v == nil || len(path) > maxStored || !slices.Contains(v.Alias, to) {
		return nil
	}
	for _, k := range v.Kids {
		if k.Sel.Kind != summary.Field && k.Sel != selElem {
			continue
		}
		part, at := to.Child(k.Sel), append(slices.Clone(path), k.Sel)
		in := many || part.Many
		switch {
		case in && !mentions(k.Value, part):
			out = append(out, at)
		default:
			out = append(out, overwritten(part, k.Value, at, in)...)
		}
	}
	return out
}

// mentions reports whether a value is, or was computed from, an input or its parts.
func mentions(v *summary.Value, s *summary.Sym) bool {
	if v == nil {
		return false
	}
	of := func(a *summary.Sym) bool { return a != nil && (a.HasPrefix(s) || s.HasPrefix(a)) }
	return slices.ContainsFunc(v.Alias, of) || slices.ContainsFunc(v.Labels, func(l *summary.Label) bool { return l.Kind == summary.Flow && (of(l.Sym) || of(l.Base)) }) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return mentions(k.Value, s) })
}

// swept returns the content of a place in all elements of which a callee has overwritten
// parts: v, with what the elements that are told apart held before.
func (f *frame) swept(w summary.Write, at []summary.Loc, v *summary.Value) *summary.Value {
	if f.aside() || w.To.Many || len(at) != 1 || f.anyInParts(at) || !f.givenAll(w.To) {
		return v
	}
	for _, path := range overwritten(w.To, w.Value, nil, false) {
		v = f.replaced(v, path, f.subst(f.at(w.Value, pathOfSels(path))))
	}
	return v
}

// ofNodes reports whether an input stands for further nodes of a list or tree than those
// reached by its steps.
func ofNodes(s *summary.Sym) bool {
	for ; s != nil; s = s.Parent {
		if len(s.Loops) > 0 {
			return true
		}
	}
	return false
}

// sweepEach removes, from what all elements of a collection point to, what a callee has
// overwritten there.
func (f *frame) sweepEach(w summary.Write, at []summary.Loc) {
	if f.aside() || !w.To.Many || w.To.Parent == nil || w.To.Sel.Kind != summary.Deref || w.To.Parent.Sel.Kind != summary.Elem || ofNodes(w.To) {
		return
	}
	paths := overwritten(w.To, w.Value, nil, true)
	holders := f.place(w.To.Parent.Parent)
	if len(paths) == 0 || f.anyInParts(holders) || !f.givenAll(w.To) || !f.pointToAll(f.value(w.To.Parent.Parent), holders, len(at)) {
		return
	}
	for _, path := range paths {
		left := f.subst(f.at(w.Value, pathOfSels(path)))
		for _, l := range at {
			f.hold(l.Object, f.replaced(f.content(l.Object), append(l.Path.Sels(), path...), left))
		}
	}
}

func pathOfSels(sels []summary.Sel) summary.Path {
	var p summary.Path
	for _, sel := range sels {
		p = p.Then(sel)
	}
	return p
}

// givenAll reports whether the callee got all of a collection, as far as can be seen.
func (f *frame) givenAll(s *summary.Sym) bool {
	root := s.Outermost().Root
	if root.Kind != summary.Param {
		return true
	}
	arg := f.argument(root.Index)
	return arg == nil || f.overAll(arg)
}
