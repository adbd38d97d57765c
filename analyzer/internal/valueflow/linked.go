package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// The nodes of a list, tree or ring refer to nodes of their own type. To a function that
// walks along them, they are all one input (see summary.Sym): what it reads from the next
// node it reads from any. What is stored in a new node has to be found there, too, so the
// path to it is shortened in the same manner: it leads back to the first node.

// A spot is a part of what lies in long-lived memory, on a path that begins at an input.
type spot struct {
	in   *spot        // the spot of which it is a part; nil for the input
	of   *summary.Sym // the input, in the outermost spot
	by   summary.Sel
	typ  types.Type // nil if it is unknown
	path summary.Path
}

// maxSpotSteps bounds the path of a spot: enough for an input's path and for what lies in
// a place there.
const maxSpotSteps = 3 * maxPlaceSteps

// spotOf returns the spot of an input.
func spotOf(s *summary.Sym) *spot {
	if s.Parent == nil {
		return &spot{of: s, typ: s.Type}
	}
	return spotOf(s.Parent).next(s.Sel, s.Type)
}

// step returns the spot one step further. If that would be a node like one on the way, it
// is that one.
func (s *spot) step(sel summary.Sel) *spot {
	typ := summary.StepType(s.typ, sel)
	if sel.Kind == summary.Deref || sel.Kind == summary.Elem {
		if again := s.like(typ, sel.Kind); again != nil {
			return again
		}
	}
	return s.next(sel, typ)
}

// steps returns the spot some steps further.
func (s *spot) steps(sels []summary.Sel) *spot {
	for _, sel := range sels {
		s = s.step(sel)
	}
	return s
}

// next returns a part of a spot, given the part's type. The nodes of a ring lead back to
// a node that is a part of something else, which then stands for any of them, too.
func (s *spot) next(sel summary.Sel, typ types.Type) *spot {
	out := &spot{in: s, by: sel, typ: typ, path: cut(s.path+pathOf([]summary.Sel{sel}), maxSpotSteps)}
	if sel.Kind == summary.Deref {
		if first := s.like(typ, summary.Field); first != nil {
			out.path = first.path
		}
	}
	return out
}

// along returns the spot at the end of a path that omits references.
func (s *spot) along(path summary.Path) *spot {
	for _, sel := range path.Sels() {
		for s.typ != nil && isPointer(s.typ) {
			s = s.step(selDeref)
		}
		s = s.step(sel)
	}
	return s
}

// like returns the spot on the way that also stands for a node of type t reached by a
// step of this kind; nil if there is none.
func (s *spot) like(t types.Type, by summary.SelKind) *spot {
	for ; t != nil && s != nil; s = s.in {
		if s.by.Kind == by && summary.SameNode(s.typ, t) {
			return s
		}
	}
	return nil
}

// holder names the field or variable that refers to a spot; it is empty if unknown.
func (s *spot) holder() string {
	if s.in == nil || s.by.Kind != summary.Deref {
		return ""
	}
	ref := s.in
	for ref.by.Kind == summary.Assert && ref.in != nil {
		ref = ref.in
	}
	switch {
	case ref.of != nil && isVariable(ref.of.Root):
		return ref.of.Root.Name
	case ref.in != nil && ref.by.Kind == summary.Field:
		return fieldHolder(ref.in.typ, ref.by.Name)
	case ref.in != nil && ref.by.Kind == summary.Elem && ref.in.in != nil && ref.in.by.Kind == summary.Deref:
		if list := ref.in.in; list.in != nil && list.by.Kind == summary.Field {
			return elementHolder(fieldHolder(list.in.typ, list.by.Name))
		}
	}
	return ""
}

// isNode reports whether a struct type has fields that refer to other values of it.
func isNode(n *types.Named) bool {
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		t := f.Type()
		for {
			e, ok := t.Underlying().(interface{ Elem() types.Type })
			if !ok {
				break
			}
			t = e.Elem()
			if summary.SameNode(t, n) {
				return true
			}
		}
	}
	return false
}

// inSame reports whether a spot and an input lie behind the same pointer that was passed
// to their function.
func (s *spot) inSame(in *summary.Sym) bool {
	for s.in != nil {
		s = s.in
	}
	return s.of != nil && s.of == in.Outermost() && s.of.Root.Kind == summary.Param && s.typ != nil && isPointer(s.typ)
}

// reached returns the place of s, which is reached from another spot at place p.
func (p place) reached(from, s *spot) place {
	var out place
	for _, o := range p {
		before, ok := strings.CutSuffix(string(from.path), string(o.path))
		path, in := strings.CutPrefix(string(s.path), before)
		if !ok || !in {
			beyond, in := strings.CutPrefix(string(s.path), string(from.path))
			if !in {
				continue
			}
			path = string(o.path) + beyond
		}
		o.path = cut(summary.Path(path), maxPlaceSteps)
		out = append(out, o)
	}
	if len(out) == 0 {
		return p
	}
	return out
}

// within returns the place to which a function moves something inside an argument, if the
// argument is kept in place k: the place in k's owners. from is the place it is moved
// from, as the function sees it.
func (p place) within(k, from place) place {
	if len(p) == 0 || len(from) == 0 || p[0].name != from[0].name {
		return p
	}
	i := slices.IndexFunc(k, func(o owner) bool { return o.name == p[0].name && !o.global })
	var out place
	for _, o := range k[:max(i, 0)] {
		to, ok := strings.CutSuffix(string(o.path), string(k[i].path))
		if !ok {
			return p
		}
		o.path = cut(summary.Path(to)+p[0].path, maxPlaceSteps)
		out = append(out, o)
	}
	out = append(out, p...)
	if i >= 0 {
		out[i].held = k[i].held
	}
	return out
}
